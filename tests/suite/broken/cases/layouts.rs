//! Which matrices, surveys and guesses are there, and what is said about them?

use super::{Case, case};

pub(super) fn matrices() -> Vec<Case> {
    vec![
        case(
            "a matrix with text in a cell and something on the diagonal",
            ",a,b\na,1,0\nb,many,1\n",
            &[
                ("matrix-symmetric", 1, 1),
                ("actor-kind-assumed", 1, 2),
                ("self-tie-left-out", 2, 3),
                ("matrix-cell-wrong", 3, 3),
            ],
        ),
        case(
            "a matrix with a negative strength",
            "x;a;b\na;0;-1\nb;1;0\n",
            &[
                ("matrix-read", 1, 1),
                ("actor-kind-assumed", 1, 3),
                ("tie-kind-assumed", 2, 5),
                ("strength-range", 2, 5),
            ],
        ),
        case(
            "a matrix with a column that stands twice",
            ",a,b,a\na,0,1,0\nb,1,0,0\n",
            &[
                ("matrix-read", 1, 1),
                ("actor-kind-assumed", 1, 2),
                ("id-duplicate", 1, 6),
                ("tie-kind-assumed", 2, 5),
            ],
        ),
        case(
            "a matrix with ticks, dashes on its diagonal and sums",
            ",a,b,Total\na,-,x,1\nb,TRUE,-,1\nTotal,1,1,2\n",
            &[
                ("matrix-symmetric", 1, 1),
                ("actor-kind-assumed", 1, 2),
                ("matrix-sums", 1, 6),
                ("tie-kind-assumed", 2, 5),
            ],
        ),
        case(
            "a matrix of two modes",
            "Actor/group,p,q\na,1,0\nb,1,1\n",
            &[
                ("matrix-two-mode", 1, 1),
                ("actor-kind-assumed", 1, 13),
                ("tie-kind-assumed", 2, 3),
            ],
        ),
        case(
            "a symmetric matrix",
            ",a,b\na,0,1\nb,1,0\n",
            &[
                ("matrix-symmetric", 1, 1),
                ("actor-kind-assumed", 1, 2),
                ("tie-kind-assumed", 2, 5),
            ],
        ),
    ]
}

pub(super) fn surveys() -> Vec<Case> {
    vec![
        case(
            "a survey",
            "Respondent,Partner 1,Partner 2\nA,B,\nB,C,A\n",
            &[
                ("survey-read", 1, 1),
                ("actor-kind-assumed", 2, 1),
                ("tie-kind-assumed", 2, 1),
                ("actor-created", 3, 3),
            ],
        ),
        case(
            "a survey with a row of nobody and a row that is too long",
            "Respondent,Partner 1,Partner 2\n,B,\nA,B,,x\nB,A,\n",
            &[
                ("survey-read", 1, 1),
                ("respondent-missing", 2, 1),
                ("actor-kind-assumed", 3, 1),
                ("tie-kind-assumed", 3, 1),
                ("row-ragged", 3, 1),
            ],
        ),
    ]
}

pub(super) fn guesses() -> Vec<Case> {
    vec![
        case(
            "columns whose names may mean something else",
            "Organisaatio;Luokka\nA;kunta\n",
            &[("column-guessed", 1, 1), ("column-guessed", 1, 14)],
        ),
        case(
            "a list of KONECT that says how its ties lead",
            "% asym unweighted\n1 2\n",
            &[
                ("direction-said", 1, 3),
                ("actors-from-ties", 2, 1),
                ("tie-kind-assumed", 2, 1),
            ],
        ),
        case(
            "keys of another program",
            "graph [\n node [ id 1 label \"a\" category \"network\" ]\n]\n",
            &[("key-taken", 2, 24)],
        ),
    ]
}

## What each measure asks
question-degree = How many ties has an actor?
question-in-degree = How many actors lead to an actor?
question-out-degree = To how many actors does an actor lead?
question-strength = How strong are an actor’s ties together?
question-closeness = How near is everybody an actor reaches?
question-harmonic = How near is everybody, nobody left out?
question-betweenness = Who stands between others?
question-betweenness-normalized = Which share of all pairs does an actor stand between?
question-pagerank = Whom does a random walker visit most?
question-coreness = How deep in the core is an actor?
question-cutpoint = Without whom does the network come apart?
question-component = Which actors are connected at all?
question-community = Which communities form?
question-modularity = How clearly do communities stand apart?
question-modularity-by = Do actors keep to their own sector?

## Places that cannot be told apart
places-clear = The first place is clear: { $names } stays first even if { $supposed }.
places-shared = The top is not certain: if { $supposed }, the places of { $count } actors run into those of the first ({ $names }).
places-none = The order is not certain: if { $supposed }, the places of all { $count } actors run into those of the first ({ $names }).
places-missing-ties = { $share } of the ties are missing from the data
places-wrong = { $share } of the ties or actors are missing or as many ties are false
hub-places-left-out = How certain the places are was not judged: a network of { $actors } actors is too large to be read again many times.
table-hubs-note-places = { $note } Places = possible places in nine readings of ten when { $missed } of the ties are missing ({ $runs } readings; Borgatti, Carley and Krackhardt 2006).
column-places = Places

## How sure the answers are
certainty-title = Certainty: how far the answers can be leant on
certainty-places = { $order }: { $places }
certainty-order-hubs = Hubs
certainty-order-degree = Number of ties
certainty-order-betweenness = Betweenness
certainty-accuracy = If { $wrong } of the ties were missing, the same actor would be first in { $ties } of the readings; if { $wrong } of the actors were missing, { $actors }; if the data had { $wrong } false ties too many, { $noted } ({ $runs } readings of each).
certainty-not-read-again = How certain places and densities are was not judged: a network of { $actors } actors is too large to be read again many times.
certainty-degree-alone = How certain the places are was judged by the number of ties alone: in a network of { $actors } actors the other orders take too long.
certainty-interface = The interface { $interface } covers { $density } of the possible pairs; if { $wrong } of the data are wrong, the share is { $least }–{ $most }.
certainty-reports = Of { $pairs } mutual ties { $confirmed } are reported from both ends, and { $single } rest on a single report.
certainty-reports-unknown = The data do not say who reported a tie: each of the { $pairs } mutual ties stands there one way only.
certainty-silent = { $count ->
    [one] The ties of one actor are reported by others alone
   *[other] The ties of { $count } actors are reported by others alone
}: { $names }.
certainty-ask = Ask them: their answer confirms the ties or corrects them.
certainty-confidence = A confidence is stated for { $stated } of { $ties } ties: { $mean } on average, { $least } at least; below one half for { $below }.
certainty-rated-actors = { $rating }
certainty-rated-ties = { $rating } (of ties)
certainty-rating = Rating “{ $rating }”: mean { $mean }, spread { $deviation }, from { $least } to { $greatest } ({ $n } values, { $missing } missing).
certainty-rating-one = Rating “{ $rating }”: one number only, { $mean } (values { $n }, { $missing } missing); a spread cannot be told.
certainty-rating-none = Rating “{ $rating }”: nobody gave a number ({ $missing } missing).
certainty-few = Rating “{ $rating }”: { $count ->
    [one] the group { $names } has fewer than { $few } values. If they are answers, its
   *[other] { $count } groups have fewer than { $few } values ({ $names }). If they are answers, their
} mean may tell what somebody answered: do not publish it as it is.
table-certainty-places = Places an actor may have
table-certainty-places-note = Possible places when { $wrong } of the ties or actors are missing or as many ties are false: nine readings of ten, { $runs } for each error (Borgatti, Carley and Krackhardt 2006). The network as it was read stands for the true one. Group = those whose places run into those of the first of the group.
table-certainty-interfaces = How sure the densities of interfaces are
table-certainty-interfaces-note = Least and most = nine readings of ten when { $wrong } of the ties or actors are missing or as many ties are false. Standard error = had other actors like these been asked (Snijders and Borgatti 1999).
table-certainty-density = { $note } The density of the whole network is { $density }, standard error { $error }.
table-certainty-accuracy = How well data with errors tell the true order
table-certainty-accuracy-note = { $runs } readings of each. First right = the same actor first; overlap = members of the first tenth in both of those in either; R² = squared correlation of the numbers; width = mean interval of places as a share of all places.
table-certainty-reports = Which end reported the tie
table-certainty-reports-note = Ties without direction only; a pair of actors counts once for each kind of tie.
table-certainty-ratings = Ratings by group
table-certainty-ratings-note = Spread = standard deviation (n − 1); a single value has none. Numbers of groups with fewer than five values should not be published.
certainty-missing-ties = ties missing
certainty-missing-actors = actors missing
certainty-false-ties = false ties
certainty-all = all
certainty-column-group = Group
certainty-column-hubs = As a hub
certainty-column-ties = As a hub, ties missing
certainty-column-actors = As a hub, actors missing
certainty-column-false = As a hub, false ties
certainty-column-ties-degree = Ties, with ties missing
certainty-column-actors-degree = Ties, with actors missing
certainty-column-false-degree = Ties, with false ties
certainty-column-ties-betweenness = Between, with ties missing
certainty-column-actors-betweenness = Between, with actors missing
certainty-column-false-betweenness = Between, with false ties
certainty-column-error = Standard error
certainty-column-least = Least
certainty-column-most = Most
certainty-column-ties-least = Ties missing: least
certainty-column-ties-most = Ties missing: most
certainty-column-actors-least = Actors missing: least
certainty-column-actors-most = Actors missing: most
certainty-column-false-least = False ties: least
certainty-column-false-most = False ties: most
certainty-column-ranking = Order
certainty-column-wrong = Error
certainty-column-share = Share
certainty-column-top-1 = First right
certainty-column-top-3 = Among three
certainty-column-top-tenth = In the tenth
certainty-column-overlap = Overlap
certainty-column-r-squared = R²
certainty-column-width = Width
certainty-column-confirmed = From both ends
certainty-column-single = From one end
certainty-column-rating = Rating
certainty-column-n = Values
certainty-column-mean = Mean
certainty-column-deviation = Spread
certainty-column-missing = Missing
certainty-column-outside = Off the scale
certainty-column-scale = Scale

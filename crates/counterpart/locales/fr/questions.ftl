# Pourquoi pas ce binôme
question-is-pair = { $mentee } et { $mentor } forment déjà un binôme
question-breaks = { $n ->
    [one] { $mentee } et { $mentor } ne peuvent pas former un binôme : cela enfreint la règle { $rules }
   *[other] { $mentee } et { $mentor } ne peuvent pas former un binôme : cela enfreint les règles { $rules }
}
question-breaks-unnamed = { $mentee } et { $mentor } ne peuvent pas former un binôme d’après les règles du programme
question-impossible = Aucun résultat ne peut réunir { $mentee } et { $mentor } : des binômes fixés, des places, des minimums ou l’équilibre entre organisations s’y opposent
question-by-lot = { $mentee } avec { $mentor } serait aussi bon pour chaque priorité ; le tirage au sort a tranché
question-costs = Avec { $mentee } et { $mentor } en binôme, le meilleur résultat serait différent : { $list }

# En quoi un résultat diffère
question-people-more = { $n ->
    [one] une personne de plus a un mentor
   *[other] { $count } personnes de plus ont un mentor
}
question-people-fewer = { $n ->
    [one] une personne de moins a un mentor
   *[other] { $count } personnes de moins ont un mentor
}
question-points-more = { $n ->
    [one] un point de plus en tout
   *[other] { $count } points de plus en tout
}
question-points-fewer = { $n ->
    [one] un point de moins en tout
   *[other] { $count } points de moins en tout
}
question-pairs = binômes : { $before } avant, { $after } après
question-mentors = mentors avec une personne mentorée : { $before } avant, { $after } après
question-keep = binômes actuels conservés : { $before } avant, { $after } après
question-raise = affinité la plus basse : { $before } avant, { $after } après
question-fair = part la plus basse d’une organisation : { $before } avant, { $after } après
question-fairer-later = plus équitable entre organisations au-dessus de la même part la plus basse
question-less-fair-later = moins équitable entre organisations au-dessus de la même part la plus basse
question-bands = un autre nombre d’affinités faibles
question-none = aucune
question-who-waits = { $mentee } attendrait
question-who-gets = { $mentee } aurait { $mentor }
question-who-moves = { $mentee } aurait { $mentor } au lieu de { $before }
question-who-others = { $n ->
    [one] Pour une personne d’une autre organisation, le mentor changerait
   *[other] Pour { $count } personnes d’autres organisations, le mentor changerait
}
question-mentor-of = un mentor de { $organisation }
question-mentor-without = un mentor sans organisation
question-nobody-changes = Rien ne changerait pour les autres

# Ce qui y changerait quelque chose
question-single = Aurait un mentor, et une personne de plus en tout, { $change }
question-no-single = Aucun changement isolé ne donnerait un mentor sans en prendre un à quelqu’un
question-change-rule = sans la règle { $rule } pour cette personne
question-change-place = si { $mentor } avait une place de plus
question-change-hour = avec une heure commune de plus par semaine avec un mentor
question-change-language = avec une langue de plus : { $language }
question-change-seats-mentees = si { $organisation } avait une place de plus pour ses personnes mentorées
question-change-seats-mentors = si { $organisation } avait une place de plus pour ses mentors
question-change-least = si le minimum de { $organisation } était abaissé de un
question-change-balance = si { $organisation } pouvait recevoir un binôme de plus au-delà de ce qu’elle donne
question-change-mentor = avec un mentor de plus { $kind }

# Qui recruter
question-recruit-none = Parmi ceux qui attendent, un mentor de plus n’aiderait personne.
question-recruit-intro = { $n ->
    [one] Ce profil de mentor aiderait le plus ; calcul refait avec une personne de plus :
   *[other] Ces { $count } profils de mentor aideraient le plus ; calcul refait avec une personne de plus de chacun :
}
question-recruit = Un mentor de plus { $kind } : { $gain }
question-recruit-helps = { $n ->
    [0] parmi ceux qui attendent, personne ne pourrait avoir ce mentor directement
    [one] parmi ceux qui attendent, une personne pourrait avoir ce mentor
   *[other] parmi ceux qui attendent, { $count } personnes pourraient avoir ce mentor
}
question-kind-new-partner = d’un nouveau partenaire
question-kind-organisation = de l’organisation { $organisation }
question-kind-function = dans le métier { $function }
question-kind-country = situé ici : { $country }
question-kind-level = { $level }
question-kind-language = qui parle cette langue : { $language }
question-kind-skills = qui propose { $list }
question-ranked = Là où les classements décident, le résultat est le résultat stable, et il n’y a pas de coûts à comparer. Pour ces questions, donnez une politique avec la méthode « optimum ».
question-unanswered = Cette question reste sans réponse : le problème modifié n’a pas été résolu et prouvé.
question-unknown = { $side ->
    [mentees] Aucune personne mentorée
   *[mentors] Aucun mentor
} ne s’appelle { $name }. Indiquez l’identifiant, l’adresse e-mail ou le nom complet tel qu’il est dans le fichier.{ $near }
question-several = { $count } personnes s’appellent { $name }. Indiquez plutôt l’identifiant.
question-has = { $mentee } a { $mentor }, avec une affinité de { $fit }
question-reserve = Réserve pour { $mentor } : { $reserve }, avec une affinité de { $fit }
question-reserve-moves = { $n ->
    [one] Pas de réserve pour { $mentor } : un autre binôme devrait changer
   *[other] Pas de réserve pour { $mentor } : { $count } autres binômes devraient changer
}
question-reserve-none = Pas de réserve pour { $mentor }, même si d’autres changeaient

# Aide
help-why = Dire pourquoi une personne a ce mentor ou attend, pourquoi pas un autre, et ce qui y changerait
help-why-examples = Exemples :
  counterpart why "Ada Ndiaye" --mentors mentors.csv --mentees mentores.csv
  counterpart why E017 M042 --mentors mentors.csv --mentees mentores.csv --policy policy.toml
help-why-mentee = La personne mentorée : identifiant, adresse e-mail ou nom complet
help-why-mentor = Le mentor en question ; sans lui, les meilleurs autres pour cette personne
help-recruit = Dire quels profils de mentor aideraient le plus, chacun confirmé par un nouveau calcul
help-recruit-examples = Exemple :
  counterpart recruit --mentors mentors.csv --mentees mentores.csv --organisations organisations.csv

# Réponses à ce que l’on demande de chaque résultat
answer-rule = la règle { $rule }
answer-bound-seats-mentees = la limite de places de { $organisation } pour ses personnes mentorées
answer-bound-seats-mentors = la limite de places de { $organisation } pour ses mentors
answer-bound-least = le minimum de { $organisation }
answer-bound-balance = la limite de ce que { $organisation } peut recevoir au-delà de ce qu’elle donne
answer-costs-nothing = Aucune règle ni limite ne coûte quoi que ce soit : sans l’une d’elles, le résultat serait aussi bon
answer-own-nothing = Aucune limite de votre organisation ne coûte quoi que ce soit : sans l’une d’elles, le résultat serait aussi bon
answer-costs-nobody = Aucune règle ni limite ne prive à elle seule quelqu’un d’un mentor ; sans certaines, le résultat serait seulement différent
answer-dearest = Lever { $held } changerait le plus : { $gain }
answer-recruit = On gagnerait le plus avec un mentor de plus { $kind } : { $gain }
answer-firm = { $firm } { $some ->
    [one] binôme
   *[other] binômes
} sur { $count } { $some ->
    [one] figure
   *[other] figurent
} dans chaque meilleur résultat ; là où un autre est aussi bon, le sort a décidé
answer-firm-all = { $n ->
    [0] Il n’y a pas de binôme
    [one] Le seul binôme figure dans chaque meilleur résultat
   *[other] Les { $count } binômes figurent tous dans chaque meilleur résultat
}
answer-by-lot = Un autre résultat aussi bon se passe de ce binôme ; le sort a décidé
answer-flips = Disparaîtrait si un poids variait d’un dixième : { $list }
answer-weight-less = { $part } (moins)
answer-weight-more = { $part } (plus)
answer-weight-both = { $part } (dans les deux sens)
answer-unbound = sans limite
answer-beyond = { $n ->
    [0] pas plus qu’elle ne donne
    [one] { $count } binôme de plus qu’elle ne donne
   *[other] { $count } binômes de plus qu’elle ne donne
}
answer-fair-without = sans équité
answer-fair-first = équité avant tout
answer-fair-after = équité après « { $priority } »

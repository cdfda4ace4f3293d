# Petits mots
words-thousands = {" "}
words-one = une
words-number = { $n ->
    [2] deux
    [3] trois
    [4] quatre
    [5] cinq
    [6] six
    [7] sept
    [8] huit
    [9] neuf
    [10] dix
   *[other] { $n }
}
words-list-next = { $rest }, { $next }
words-list-last = { $rest } et { $last }
words-level = niveau { $n }
words-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
words-no-organisation = sans organisation
words-percent = { $n } %
words-fewer-than = moins de { $n }
words-choice = { $n ->
    [1] premier choix
    [2] deuxième choix
    [3] troisième choix
    [4] quatrième choix
    [5] cinquième choix
   *[other] choix numéro { $n }
}
words-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
words-hours = { $n ->
    [one] une heure
   *[other] { $count } heures
}
words-hours-minutes = { $hours } h { $minutes } min

# Éléments de l’affinité
part-name-skills = Compétences
part-name-level = Niveau
part-name-preferences = Choix
part-name-hours = Horaires
part-name-languages = Langues
part-name-function = Métier
part-name-location = Lieu
part-name-sector_contrast = Secteur
part-name-aims = Objectifs
part-name-identity = Identité
part-name-advice = Avis
part-meaning-skills = ce que la personne mentorée cherche et ce que propose le mentor
part-meaning-level = niveaux entre le mentor et la personne mentorée
part-meaning-preferences = qui ils ont choisi eux-mêmes
part-meaning-hours = heures de bureau communes
part-meaning-languages = langues communes
part-meaning-function = si le métier du mentor est celui souhaité
part-meaning-location = leur proximité, si les deux veulent se voir en personne
part-meaning-sector_contrast = un autre secteur ou une autre branche, ou celui souhaité
part-meaning-aims = objectifs et motivations communs
part-meaning-identity = une même réponse à une question sur l’égalité, si la personne mentorée l’a demandé et que les deux l’ont permis

# Pourquoi ce binôme
reason-neutral = { $part } : sans réponse, compté comme neutre
reason-skills = { $share ->
    [all] { $n ->
        [one] Propose la compétence demandée : { $list }
       *[other] Propose les { $sought } compétences demandées : { $list }
    }
    [some] Propose { $met } des { $sought } compétences demandées : { $list }
   *[none] { $n ->
        [one] Ne propose pas la compétence demandée
       *[other] Ne propose aucune des { $sought } compétences demandées
    }
}
reason-skills-counted = { $share ->
    [all] { $n ->
        [one] Propose la compétence demandée
       *[other] Propose les { $sought } compétences demandées
    }
    [some] Propose { $met } des { $sought } compétences demandées
   *[none] { $n ->
        [one] Ne propose pas la compétence demandée
       *[other] Ne propose aucune des { $sought } compétences demandées
    }
}
reason-skill-near = { $sought } (par { $offered }, très proche)
reason-skill-far = { $sought } (par { $offered }, apparentée)
reason-level = { $way ->
    [above] { $n ->
        [one] Un niveau au-dessus de la personne mentorée
       *[other] { $count } niveaux au-dessus de la personne mentorée
    }
    [below] { $n ->
        [one] Un niveau au-dessous de la personne mentorée
       *[other] { $count } niveaux au-dessous de la personne mentorée
    }
   *[same] Au même niveau
}{ $best ->
    [one] {""} ; un écart de { $least } est le meilleur
    [range] {""} ; un écart de { $least } à { $most } est le meilleur
   *[met] {""}
}
reason-choice-both = { $mentee } de la personne mentorée et { $mentor } du mentor
reason-choice-mentee = { $mentee } de la personne mentorée ; le mentor ne l’a pas choisie
reason-choice-mentor = { $mentor } du mentor ; la personne mentorée ne l’a pas choisi
reason-choice-mentee-only = { $mentee } de la personne mentorée
reason-choice-mentor-only = { $mentor } du mentor
reason-choice-not-by-mentee = La personne mentorée n’a pas choisi le mentor
reason-choice-not-by-mentor = Le mentor n’a pas choisi la personne mentorée
reason-choice-neither = Aucun des deux n’a choisi l’autre
reason-choice-open = Aucun des deux n’a indiqué de choix, ce qui n’ajoute rien
reason-hours = { $mean } de temps de bureau commun par semaine{ $steady ->
    [yes] {""}
   *[no] {" "}en moyenne, { $least } dans la semaine la moins favorable
}
reason-languages = { $n ->
    [one] Langue commune : { $list }
   *[other] Langues communes : { $list }
}{ $strongest ->
    [both] { $n ->
        [one] {""}, celle que chacun maîtrise le mieux
       *[other] {""}, dont celle que chacun maîtrise le mieux
    }
    [one] { $n ->
        [one] {""}, celle que l’un des deux maîtrise le mieux
       *[other] {""}, dont celle que l’un des deux maîtrise le mieux
    }
   *[none] {""}
}
reason-languages-counted = { $n ->
    [one] Une langue commune
   *[other] { $count } langues communes
}
reason-languages-none = Aucune langue commune
reason-function-any = Tout métier convenait
reason-function-alone = Métier : { $function }
reason-function-met = Le métier est celui souhaité : { $function }
reason-function-other = Un autre métier que celui souhaité : { $function }
reason-location-not-asked = L’un des deux au moins n’a pas demandé à voir l’autre en personne ; compté comme neutre
reason-location-place = Les deux veulent se voir en personne et sont au même endroit
reason-location-country = Les deux veulent se voir en personne et sont dans le même pays
reason-location-apart = Les deux veulent se voir en personne mais sont dans des pays différents
reason-sector-preferred = D’un secteur ou d’une branche que la personne mentorée a demandés
reason-sector-not-preferred = D’aucun des secteurs que la personne mentorée a demandés
reason-sector-other = D’un autre secteur
reason-industry-other = D’une autre branche du même secteur
reason-sector-same = Du même secteur et de la même branche
reason-aims = { $n ->
    [one] Partage l’objectif de la personne mentorée : { $list }
   *[other] Objectifs et motivations partagés, sur { $named } nommés : { $list }
}
reason-aims-none = { $n ->
    [one] Ne partage pas l’objectif de la personne mentorée
   *[other] Ne partage aucun des { $named } objectifs et motivations de la personne mentorée
}
reason-identity-shared = Une même réponse à une question sur l’égalité, comme la personne mentorée l’a demandé
reason-identity-other = Aucune réponse commune aux questions sur l’égalité
reason-locked = Fixé à la main
reason-locked-because = Fixé à la main : { $reason }
reason-breaks = { $n ->
    [one] Fixé bien qu’il enfreigne la règle { $rules }
   *[other] Fixé bien qu’il enfreigne les règles { $rules }
}
reason-breaks-unnamed = { $n ->
    [one] Fixé bien qu’il enfreigne une règle du programme
   *[other] Fixé bien qu’il enfreigne des règles du programme
}
reason-breaks-more = { $n ->
    [one] une autre
   *[other] d’autres
}
reason-current = Déjà un binôme, et conservé
reason-suggested = Suggéré par un coordinateur : { $points } points de plus
reason-advised-against = Déconseillé par un coordinateur : { $points } points de moins

# Pourquoi quelqu’un attend
stopped-eligible = Hors de ce tour : ne fait pas partie du public visé pour ce rôle
stopped-trained = Hors de ce tour : la formation reste à suivre
stopped-code-accepted = Hors de ce tour : le code de conduite n’est pas encore accepté
stopped-other = Hors de ce tour à cause de la règle { $rule }
waiting-no-mentor = Il n’y a aucun mentor dans ce tour
waiting-nobody = Aucun mentor n’est possible selon les règles du programme
waiting-last = { $n ->
    [one] Aucun mentor n’est possible : la règle { $rule } a écarté le dernier mentor
   *[other] Aucun mentor n’est possible : la règle { $rule } a écarté les { $count } derniers mentors
}
waiting-last-few = Aucun mentor n’est possible : la règle { $rule } a écarté les derniers mentors
waiting-without = { $n ->
    [one] Sans la règle { $rule }, un mentor serait possible
   *[other] Sans la règle { $rule }, { $count } mentors seraient possibles
}
waiting-without-few = Sans la règle { $rule }, moins de { $least } mentors seraient possibles
waiting-full = { $n ->
    [one] Le seul mentor possible n’a plus de place libre, et personne ne pourrait y céder la sienne
    [2] Les deux mentors possibles n’ont plus de place libre, et personne ne pourrait y céder la sienne
   *[other] Les { $count } mentors possibles n’ont plus de place libre, et personne ne pourrait y céder la sienne
}
waiting-compete = { $places ->
    [one] { $count } personnes mentorées se disputent une place
   *[other] { $count } personnes mentorées se disputent { $places } places
}
waiting-seats = { $n ->
    [one] La seule place de { $organisation } pour les personnes mentorées est prise
   *[other] Les { $count } places de { $organisation } pour les personnes mentorées sont prises
}
waiting-reciprocity = { $n ->
    [one] { $organisation } donne { $count } binôme et peut en recevoir { $most } au plus, nombre déjà atteint
   *[other] { $organisation } donne { $count } binômes et peut en recevoir { $most } au plus, nombre déjà atteint
}
waiting-mentors-seats = { $n ->
    [one] Des mentors ont des places libres, mais leur organisation a donné tout ce qu’elle peut : { $organisations }
   *[other] Des mentors ont des places libres, mais leurs organisations ont donné tout ce qu’elles peuvent : { $organisations }
}
waiting-mentors-seats-unnamed = Des mentors ont des places libres, mais leurs organisations ont donné tout ce qu’elles peuvent
waiting-others-first = Une place ne se trouverait qu’au prix de ce qui passe avant dans la politique
waiting-kind-rule = Aucun mentor n’est possible ; le dernier écarté par la règle { $rule }
waiting-kind-full = Aucun mentor possible n’a plus de place libre
waiting-kind-seats = Les places de leur organisation sont prises
waiting-kind-reciprocity = Leur organisation reçoit autant qu’elle le peut pour ce qu’elle donne
waiting-kind-mentors-seats = Les organisations des mentors libres ont donné tout ce qu’elles peuvent
waiting-ranked-none = { $n ->
    [one] Cette personne n’a pas classé le seul mentor possible ; il n’y avait donc personne à demander
   *[other] Cette personne n’a classé aucun des { $count } mentors possibles ; il n’y avait donc personne à demander
}
waiting-not-ranked = { $n ->
    [one] Le seul mentor possible de sa liste n’a pas classé cette personne
   *[other] Aucun des { $count } mentors possibles de sa liste n’a classé cette personne
}
waiting-ranked-below = { $n ->
    [one] Le seul mentor avec qui c’est réciproque a pris toutes ses places avec des personnes qu’il classe mieux
   *[other] Les { $count } mentors avec qui c’est réciproque ont pris toutes leurs places avec des personnes qu’ils classent mieux
}
waiting-kind-not-ranked = Aucun mentor possible de leur liste ne les a classées
waiting-kind-ranked-below = Les mentors avec qui c’est réciproque ont mieux classé d’autres personnes

# Pourquoi un mentor a une place libre
free-no-mentee = Il n’y a aucune personne mentorée dans ce tour
free-nobody = Aucune personne mentorée n’est possible selon les règles du programme
free-last = Aucune personne mentorée n’est possible : la règle { $rule } a écarté la dernière
free-all-served = { $n ->
    [one] La seule personne que ce mentor pourrait aider a un mentor
   *[other] Les { $count } personnes que ce mentor pourrait aider ont un mentor
}
free-seats = { $n ->
    [one] La seule place de { $organisation } pour les mentors est prise
   *[other] Les { $count } places de { $organisation } pour les mentors sont prises
}
free-their-seats = { $n ->
    [one] Une personne que ce mentor pourrait aider attend, mais son organisation ne peut plus rien recevoir
   *[other] { $count } personnes que ce mentor pourrait aider attendent, mais leurs organisations ne peuvent plus rien recevoir
}
free-others-first = Un autre binôme ne se ferait qu’au prix de ce qui passe avant dans la politique
free-not-ranked = { $n ->
    [one] La seule personne possible et ce mentor ne se sont pas classés l’un l’autre
   *[other] Avec aucune des { $count } personnes possibles, le classement n’est réciproque
}
free-ranked-below = { $n ->
    [one] La seule personne avec qui c’est réciproque a un mentor qu’elle classe mieux
   *[other] Les { $count } personnes avec qui c’est réciproque ont un mentor qu’elles classent mieux
}

# Règles
rule-name-oneself = « soi-même »
rule-name-boundary = « frontière »
rule-name-competitors = « concurrents »
rule-name-direction = « sens »
rule-name-eligible = « public visé »
rule-name-kept_for = « réservé à »
rule-name-line_manager = « supérieur hiérarchique »
rule-name-not_with = « pas avec »
rule-name-forbidden = « interdit à la main »
rule-name-shared_language = « langue commune »
rule-name-shared_hours = « heures communes »
rule-name-level_gap = « écart de niveau »
rule-name-earlier_pairs = « binômes antérieurs »
rule-name-trained = « formation suivie »
rule-name-code_accepted = « code accepté »
rule-name-minimum_fit = « affinité minimale »
rule-meaning-oneself = Personne n’est son propre mentor.
rule-meaning-boundary = Les deux sont du côté de la frontière que demande la forme du programme.
rule-meaning-competitors = Une personne mentorée n’a jamais un mentor d’une organisation concurrente.
rule-meaning-direction = Une organisation dit si ses membres peuvent être mentors et personnes mentorées.
rule-meaning-eligible = Chacun fait partie du public visé pour son rôle.
rule-meaning-kept_for = Un mentor peut être réservé aux personnes à partir d’un certain niveau.
rule-meaning-line_manager = Personne ne rencontre son propre supérieur, ni le supérieur de celui-ci, dans un sens ou dans l’autre.
rule-meaning-not_with = Personne ne rencontre quelqu’un qu’il a demandé à ne pas rencontrer.
rule-meaning-forbidden = Le binôme a été interdit à la main.
rule-meaning-shared_language = Les deux ont au moins une langue en commun.
rule-meaning-shared_hours = Les deux ont assez d’heures de bureau communes dans chaque semaine de la cohorte.
rule-meaning-level_gap = Le mentor est assez au-dessus de la personne mentorée, sans l’être trop.
rule-meaning-earlier_pairs = Un ancien binôme n’est pas reformé.
rule-meaning-trained = Seuls ceux qui ont suivi la formation sont mis en binôme.
rule-meaning-code_accepted = Seuls ceux qui ont accepté le code de conduite sont mis en binôme.
rule-meaning-minimum_fit = L’affinité atteint le plancher que fixe la politique.

# Priorités
priority-name-mentees = Personnes mentorées
priority-name-pairs = Binômes
priority-name-mentors = Mentors
priority-name-fair = Équité
priority-name-raise = Affinité la plus basse
priority-name-bands = Affinités faibles
priority-name-keep = Binômes conservés
priority-name-total = Affinité totale
priority-name-draw = Tirage au sort
priority-meaning-mentees = Le plus de personnes possible ont un mentor.
priority-meaning-pairs = Il y a le plus de binômes possible.
priority-meaning-mentors = Le plus de mentors possible accompagnent quelqu’un avant que l’un d’eux en ait deux.
priority-meaning-fair = L’organisation la moins bien servie l’est aussi bien que possible, puis la suivante.
priority-meaning-raise = L’affinité la plus basse est aussi haute que possible, binômes fixés à part.
priority-meaning-bands = Il y a le moins possible de binômes de faible affinité, les plus faibles d’abord.
priority-meaning-keep = Le plus de binômes actuels possible sont conservés.
priority-meaning-total = La somme des affinités est aussi haute que possible.
priority-meaning-draw = Ce qui reste égal est tiré au sort entre égaux, toujours de la même façon.
value-mentees = { $n ->
    [one] { $count } personne avec un mentor
   *[other] { $count } personnes avec un mentor
}
value-pairs = { $n ->
    [one] { $count } binôme
   *[other] { $count } binômes
}
value-mentors = { $n ->
    [one] { $count } mentor avec une personne mentorée
   *[other] { $count } mentors avec une personne mentorée
}
value-keep = { $n ->
    [one] { $count } binôme actuel conservé
   *[other] { $count } binômes actuels conservés
}
value-points = { $n ->
    [one] { $count } point en tout
   *[other] { $count } points en tout
}
value-lowest = { $count } sur 1 000
value-lowest-none = seulement des binômes fixés
value-bands = { $list }
value-band = { $n ->
    [one] { $count } binôme au-dessous de { $until }
   *[other] { $count } binômes au-dessous de { $until }
}
value-band-between = { $n ->
    [one] { $count } binôme de { $from } à moins de { $until }
   *[other] { $count } binômes de { $from } à moins de { $until }
}
value-share = { $named ->
    [yes] la part la plus basse est de { $share }, chez { $organisation }
   *[no] la part la plus basse est de { $share }
}
value-share-none = aucune organisation à comparer
value-draw = tiré au sort entre égaux
value-untold = non indiqué ici

# La preuve
proof-heading = Personne ne peut faire mieux selon vos règles.
proof-heading-open = Voici le meilleur résultat trouvé.
proof-line = Prouvé : personne ne peut faire mieux selon vos règles.
proof-line-open = Le meilleur trouvé : la preuve n’a pas été confirmée, nous ne le disons donc pas optimal.
proof-open = La vérification indépendante n’a pas confirmé la preuve ; nous ne disons donc pas ce résultat optimal. Il respecte toutes les règles, binômes fixés à part.
proof-checked = Une vérification indépendante du résultat a confirmé chacun de ces points.
proof-value = {" "}({ $value })
proof-reached = { $priority } : { $value }.
proof-clause-mentees = { $order ->
    [first] Aucun ensemble de binômes ne donne un mentor à plus de personnes{ $reached }.
   *[later] Parmi ceux-là, aucun ne donne un mentor à plus de personnes{ $reached }.
}
proof-clause-pairs = { $order ->
    [first] Aucun ensemble de binômes n’est plus grand{ $reached }.
   *[later] Parmi ceux-là, aucun n’est plus grand{ $reached }.
}
proof-clause-mentors = { $order ->
    [first] Aucun ensemble de binômes ne donne une personne mentorée à plus de mentors{ $reached }.
   *[later] Parmi ceux-là, aucun ne donne une personne mentorée à plus de mentors{ $reached }.
}
proof-clause-fair = { $order ->
    [first] Aucun ensemble de binômes ne sert mieux l’organisation la moins bien servie, ni la suivante{ $reached }.
   *[later] Parmi ceux-là, aucun ne sert mieux l’organisation la moins bien servie, ni la suivante{ $reached }.
}
proof-clause-raise = { $order ->
    [first] Aucun ensemble de binômes n’a une meilleure affinité la plus basse{ $reached }.
   *[later] Parmi ceux-là, aucun n’a une meilleure affinité la plus basse{ $reached }.
}
proof-clause-bands = { $order ->
    [first] Aucun ensemble de binômes n’a moins d’affinités faibles{ $reached }.
   *[later] Parmi ceux-là, aucun n’a moins d’affinités faibles{ $reached }.
}
proof-clause-keep = { $order ->
    [first] Aucun ensemble de binômes ne conserve plus de binômes actuels{ $reached }.
   *[later] Parmi ceux-là, aucun ne conserve plus de binômes actuels{ $reached }.
}
proof-clause-total = { $order ->
    [first] Aucun ensemble de binômes n’a une affinité totale plus haute{ $reached }.
   *[later] Parmi ceux-là, aucun n’a une affinité totale plus haute{ $reached }.
}
proof-clause-draw = Ce qui reste égal est tiré au sort entre égaux.
# Là où les classements décident
ranked-proof-heading = Stable d’après les classements donnés.
ranked-proof-line = Prouvé : stable d’après les classements, et le meilleur résultat stable pour chaque personne mentorée.
ranked-proof-stable = Aucune personne mentorée et aucun mentor qui peuvent former un binôme ne se préféreraient l’un l’autre d’après leurs classements.
ranked-proof-best = Dans aucun autre résultat de ce genre une personne mentorée n’a quelqu’un qu’elle classe mieux.
ranked-not-acceptable = Les classements décident ; qui n’était pas classé n’était pas acceptable.
ranked-after = Les classements décident ; qui n’est pas classé vient après tous ceux qui le sont, la meilleure affinité d’abord.
ranked-ties = { $n ->
    [0] Aucun rang égal n’était à départager.
    [one] Une personne a donné des rangs égaux ; ils ont été départagés { $fit } et { $lot }.
   *[other] { $count } personnes ont donné des rangs égaux ; ils ont été départagés { $fit } et { $lot }.
}
ranked-by-fit = { $count } fois par l’affinité
ranked-by-lot = { $count } fois par tirage au sort
ranked-optimum = Le meilleur résultat selon les priorités, prouvé : { $list }.
ranked-optimum-open = Le meilleur résultat trouvé selon les priorités, non prouvé : { $list }.
ranked-instead = { $priority } : { $there } au lieu de { $here }
ranked-join = {" ; "}
ranked-beside = { $here } ; au mieux { $there }
ranked-blocking = { $n ->
    [0] Là non plus, aucune personne mentorée et aucun mentor ne se préféreraient l’un l’autre d’après leurs classements.
    [one] Là, dans un binôme possible, les deux se préféreraient l’un l’autre d’après leurs classements.
   *[other] Là, dans { $count } binômes possibles, les deux se préféreraient l’un l’autre d’après leurs classements ; cela concerne { $mentees ->
        [one] une personne mentorée
       *[other] { $people } personnes mentorées
    }.
}

# Ce qui est équitable
fair-nothing = Moins de deux organisations ont des personnes mentorées dans ce tour : il n’y a rien à comparer.
fair-all = Chacune des { $count } organisations a tous les binômes que ses membres peuvent avoir.
fair-served = { $n ->
    [0] Aucune des { $all } organisations n’a tous les binômes que ses membres peuvent avoir.
    [one] Une des { $all } organisations a tous les binômes que ses membres peuvent avoir.
   *[other] { $count } des { $all } organisations ont tous les binômes que leurs membres peuvent avoir.
}
fair-worst = La moins bien servie : { $organisation }, avec { $received } sur { $demand } ({ $share }).
fair-worst-several = { $more ->
    [0] Les moins bien servies : { $organisation }, chacune avec { $share }.
   *[other] Les moins bien servies : { $organisation }, et { $more } de plus, chacune avec { $share }.
}
fair-worst-unnamed = L’organisation la moins bien servie a { $share }.
fair-share-named = { $organisation } : { $received } sur { $demand }
fair-share = des binômes que ses membres peuvent avoir
fair-share-own = { $received } des { $demand } binômes que vos membres peuvent avoir
fair-not-asked = L’équité entre organisations ne fait pas partie des priorités de cette politique.
stability = { $n ->
    [0] Aucune personne mentorée et aucun mentor ne se préféreraient l’un l’autre.
    [one] Une personne mentorée et un mentor qui ne forment pas un binôme se préféreraient l’un l’autre.
   *[other] Dans { $count } binômes possibles, les deux se préféreraient l’un l’autre ; cela concerne { $mentees ->
        [one] une personne mentorée
       *[other] { $people } personnes mentorées
    }.
}

# Ce qu’il faut savoir
notice-one-organisation = Tout le monde est de la même organisation. Pour apparier à l’intérieur, écrivez shape = "internal" dans la politique.
notice-no-pair = Aucun binôme n’est possible sous ces règles. Le rapport montre combien de binômes chaque règle retire.
notice-pairs-not-listed = Plus de 20 millions de binômes sont possibles : ils ont été examinés sans être listés. Le résultat et sa preuve valent pour tous. Manquent les réserves, tout ce qui demande un nouveau calcul, et instance.cmi ; counterpart match --instance liste tous les binômes.
notice-nothing-to-compare = L’équité a été laissée hors des priorités : moins de deux organisations ont des personnes mentorées dans ce tour.
notice-fewer-places = { $capacity ->
    [one] { $mentor } propose une place, mais les heures par mois indiquées ne suffisent pas pour une ; nous comptons une place.
   *[other] { $n ->
        [one] { $mentor } propose { $capacity } places, mais les heures par mois indiquées suffisent pour une place au plus ; nous comptons une place.
       *[other] { $mentor } propose { $capacity } places, mais les heures par mois indiquées suffisent pour { $count } ; nous comptons { $count }.
    }
}
notice-more-mentees = { $n ->
    [one] { $organisation } a { $people } personnes mentorées dans ce tour et une place pour elles ; l’appariement décide qui l’obtient.
   *[other] { $organisation } a { $people } personnes mentorées dans ce tour et { $count } places pour elles ; l’appariement décide qui en obtient une.
}
notice-more-mentors = { $n ->
    [one] { $organisation } a { $people } mentors dans ce tour et une place pour eux ; l’appariement décide qui l’obtient.
   *[other] { $organisation } a { $people } mentors dans ce tour et { $count } places pour eux ; l’appariement décide qui en obtient une.
}
notice-ranked-nobody = { $n ->
    [one] Une personne de ce tour n’a classé personne et ne peut donc avoir aucun binôme (personnes mentorées : { $mentees }, mentors : { $mentors }). Avec unranked = "after" dans la politique, qui n’est pas classé vient après ceux qui le sont.
   *[other] { $count } personnes de ce tour n’ont classé personne et ne peuvent donc avoir aucun binôme (personnes mentorées : { $mentees }, mentors : { $mentors }). Avec unranked = "after" dans la politique, qui n’est pas classé vient après ceux qui le sont.
}

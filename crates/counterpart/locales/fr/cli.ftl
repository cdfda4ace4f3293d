# Instances abstraites et leurs réponses : counterpart solve, counterpart verify
solve-optional = Le mentor { $mentor } est marqué « optional » (aucun binôme, ou au moins quelques-uns). Ces instances ne sont pas résolues ici.
solve-too-large = L’instance est trop grande : l’exactitude de ses nombres ne pourrait être garantie.
solve-unstable = Avec le terme stable_mentee, une instance ne peut borner que les places de chacun : au plus un binôme par personne mentorée, pas de minimum, pas de bornes de groupes ou de types, pas de réciprocité, et aucun binôme fixé hors de ceux que donnent les listes.
solve-not-proved = La réponse n’a pas pu être vérifiée ; elle n’est donc pas donnée. Merci de signaler cette instance.
solve-unknown-term = « { $term } » n’est pas un terme de l’objectif. Les termes sont pairs, mentees, mentors, total, draw, keep, min_score, bands, org_leximin et stable_mentee.
verify-proved = optimalité prouvée
verify-proved-infeasible = impossibilité prouvée
verify-not-proved = Non prouvé :
verify-not-allowed = Le binôme { $mentee }-{ $mentor } n’est pas dans l’instance.
verify-forbidden = Le binôme { $mentee }-{ $mentor } est interdit.
verify-twice = Le binôme { $mentee }-{ $mentor } figure deux fois.
verify-lock = Le binôme { $mentee }-{ $mentor } est fixé, mais absent de la réponse.
verify-bounds-mentee = La personne mentorée { $who } a { $count } { $count ->
    [one] binôme
   *[other] binômes
}, ce que ses limites ne permettent pas.
verify-bounds-mentor = Le mentor { $who } a { $count } { $count ->
    [one] binôme
   *[other] binômes
}, ce que ses limites ne permettent pas.
verify-bounds-kind = La personne mentorée { $who } a { $count } { $count ->
    [one] binôme
   *[other] binômes
} de type { $kind }, ce que les limites ne permettent pas.
verify-bounds-receives = Le groupe { $who } reçoit { $count } { $count ->
    [one] binôme
   *[other] binômes
}, ce que ses limites ne permettent pas.
verify-bounds-gives = Le groupe { $who } donne { $count } { $count ->
    [one] binôme
   *[other] binômes
}, ce que ses limites ne permettent pas.
verify-reciprocity = Le groupe { $group } reçoit { $received } et donne { $given } : plus que sa marge ne permet.
verify-value = La valeur de { $term } est { $is } ; la réponse affirme { $claimed }.
verify-no-node = Le nœud { $node } n’existe pas.
verify-too-many-levels = Le nœud { $node } a plus de potentiels qu’il n’y a de niveaux, ou deux enregistrements.
verify-arc = Sur l’arc de { $from } à { $to }, les potentiels du niveau { $level } ne justifient pas le flot.
verify-second-nothing = Le second appariement n’a aucun binôme non fixé dont le score soit au plus le minimum affirmé.
verify-second = Dans le second appariement : { $what }
verify-cut = Les limites à travers la coupe peuvent être respectées : elle ne prouve rien.
verify-blocking = La personne mentorée { $mentee } et le mentor { $mentor } se préféreraient l’un l’autre.
verify-not-mentee-optimal = Stable, mais ce n’est pas l’appariement stable le meilleur pour les personnes mentorées.
verify-optional = Aucun certificat ne couvre les mentors marqués « optional ».
cmi-unreadable = { $file } ne peut être lu : { $what }
cmi-unreadable-line = { $file }, ligne { $line } : { $what }
cmi-heading = la première ligne doit être « cmi 1 » (une instance), ou « cmi-solution 1 » ou « cmi-infeasible » (une réponse).
cmi-record = « { $record } » n’est pas un enregistrement de ce format.
cmi-field = un champ de l’enregistrement « { $record } » manque, ou n’est pas ce que veut le format.
cmi-unsized = l’enregistrement « { $record } » précède « size », ou dépasse ce que dit « size ».
cmi-twice = « { $record } » figure deux fois.
cmi-edges = « size » annonce { $said } arêtes, mais il y en a { $found }.
cmi-no-end = il n’y a pas de « end » : le fichier est tronqué.
cmi-matrix = la matrice ne peut être obtenue : { $why }
cmi-unknown = l’enregistrement « { $record } » désigne le numéro { $number }, qui n’existe pas.
cmi-pair-twice = l’enregistrement « { $record } » donne deux fois la personne mentorée { $mentee } avec le mentor { $mentor }.
verify-unsettled = L’instance n’est pas en ordre : ce n’est pas un problème qui puisse être résolu.
cmi-circle = le groupe { $group } se contient lui-même.
cmi-nested-slack = le groupe { $group } a une réciprocité sous un groupe lui-même limité ; ce n’est pas un problème de flot.
cmi-score = le score de la personne mentorée { $mentee } avec le mentor { $mentor } dépasse un milliard.
cmi-lot = le lot de la personne mentorée { $mentee } avec le mentor { $mentor } doit être inférieur à 1048576.
cmi-type-twice = la personne mentorée { $mentee } a deux limites pour le type { $kind }.
cmi-group-twice = « fair » nomme deux fois le groupe { $group }.
cmi-objective = l’objectif n’est pas possible : { $why }.
cmi-bands = les seuils de « bands » doivent être croissants.
cmi-list-twice = une liste de préférences du numéro { $who } nomme quelqu’un deux fois, ou figure deux fois.
packed-unreadable = { $file } ne peut être ouvert : { $why }
packed-damaged = { $file } est compressé, mais endommagé ou trop grand pour être décompressé.
packed-not-text = { $file } n’est pas un fichier texte.

# Une ligne de commande erronée
usage-unknown-option = Il n’y a pas d’option { $option }.{ $perhaps }
usage-unknown-command = Il n’y a pas de commande { $command }.{ $perhaps }
usage-nothing-near = {""}
usage-unexpected = « { $word } » n’a pas sa place ici.
usage-no-command = Il manque une commande, par exemple match.
usage-missing = Il manque : { $options }.
usage-twice = { $option } ne peut figurer qu’une fois.
usage-not-together = { $option } et { $other } ne peuvent pas aller ensemble.
usage-no-value = { $option } demande une valeur.
usage-wrong-value = { $option } n’admet pas « { $value } », mais : { $values }.
usage-number = un nombre entier
usage-number-within = un nombre entier de { $least } à { $most }
usage-unclear = La ligne de commande n’est pas comprise : { $why }.
usage-see-help = Ajoutez --help pour voir toutes les options.

# Aide
help-heading-usage = Utilisation :
help-heading-commands = Commandes{" "}
help-heading-arguments = Arguments{" "}
help-heading-options = Options{" "}
help-flag = Afficher cette aide
help-version = Afficher la version
help-help = Afficher cette aide, ou celle d’une commande
help-help-examples = Exemple : counterpart help match
help-help-command = La commande
help-value-code = LANGUE
help-value-command = COMMANDE
help-value-file = FICHIER
help-value-folder = DOSSIER
help-value-name = NOM
help-value-organisation = NOM
help-value-shape = FORME
help-value-shell = INTERPRÉTEUR
help-value-terms = TERMES
help-value-answer = RÉPONSE
help-value-n = NOMBRE
help-value-mentee = PERSONNE-MENTORÉE
help-value-mentor = MENTOR
help = Le mentorat entre organisations : apparier, expliquer, prouver
help-lang = Langue de tous les messages : en (par défaut) ou fr
help-match = Apparier mentors et personnes mentorées à partir de trois fichiers, avec raisons et preuve
help-match-examples = Exemples :
    counterpart match --mentors mentors.csv --mentees mentorees.csv --out resultat
    counterpart match --mentors m.xlsx --mentees e.xlsx --organisations o.csv --policy policy.toml --check
  Code de retour : 0 fait, 1 autre erreur, 2 entrée erronée, 3 impossible, 4 arrêté par vous.
help-match-mentors = Les mentors : CSV ou XLSX
help-match-mentees = Les personnes mentorées : CSV ou XLSX ; le même fichier si chacun tient les deux rôles
help-match-organisations = Les organisations ; sans ce fichier, celles que les personnes nomment
help-match-exclusions = Organisations dont les membres ne doivent pas se rencontrer
help-match-pairs = Binômes fixés, interdits, antérieurs, actuels, suggérés et déconseillés
help-match-ranks = Rangs que les personnes se sont donnés
help-match-skills = Le vocabulaire des compétences
help-match-policy = La politique d’appariement ; « counterpart policy » affiche celle par défaut, expliquée
help-match-sheet = La feuille du classeur à lire, si ce n’est pas la première
help-match-skip-wrong-rows = Écarter les lignes erronées, et les lister, au lieu de s’arrêter
help-match-compare = Un résultat antérieur à comparer : un matches.csv, ou tout fichier qui nomme personne mentorée et mentor
help-match-out = Le dossier où écrire le résultat ; tout y est écrit, ou rien
help-match-replace = Remplacer le dossier d’un tour antérieur
help-match-check = Vérifier seulement les fichiers ; rien n’est apparié ni écrit
help-match-errors = Où écrire chaque cellule erronée en CSV
help-match-report-for = Écrire aussi un rapport pour cette seule organisation (« all » : pour chacune)
help-match-instance = Écrire l’instance abstraite même au-delà de 20 millions de binômes
help-match-json = Afficher le résumé en JSON
help-match-quiet = N’afficher que ce qui ne va pas
help-policy = Afficher la politique d’appariement par défaut, chaque ligne expliquée
help-policy-examples = Exemple : counterpart policy --shape peer > policy.toml
help-policy-shape = cross (par défaut), supply, peer, dual, internal, rapid ou pool
help-columns = Afficher les colonnes de chaque fichier, et leur sens
help-columns-examples = Exemple : counterpart columns --lang fr
help-example = Écrire un consortium fictif pour essayer
help-example-examples = Exemple : counterpart example --out mon-exemple
help-example-out = Le dossier où l’écrire ; nouveau ou vide
help-example-small = Six organisations qui tiennent sur une page
help-example-seed = Un nombre ; un autre que 2027 donne d’autres personnes
help-solve = Résoudre une instance abstraite (.cmi, .cmi.gz, .cmi.xz) et imprimer la réponse avec sa preuve
help-solve-examples = Code de retour : 0 résolu, 3 impossible (la réponse dit pourquoi), 2 fichier erroné.
help-solve-file = L’instance
help-solve-objective = Optimiser ces termes au lieu de ceux du fichier, par exemple "pairs total"
help-verify = Vérifier la réponse à une instance
help-verify-examples = Code de retour : 0 prouvé, 1 non prouvé et pourquoi, 2 illisible.
help-verify-file = L’instance
help-verify-answer = La réponse
help-verify-objective = Les termes qui ont été optimisés, si ce ne sont pas ceux du fichier
help-completions = Afficher la complétion pour un interpréteur de commandes
help-completions-examples = Exemple : counterpart completions bash > ~/.local/share/bash-completion/completions/counterpart
help-completions-shell = bash, elvish, fish, powershell ou zsh
help-man = Afficher le manuel (roff)
help-man-examples = Exemple : counterpart man | man -l -

# counterpart match
match-checked = Les fichiers sont en ordre : { $mentees } { $mentees ->
    [one] personne mentorée
   *[other] personnes mentorées
}, { $mentors } { $mentors ->
    [one] mentor
   *[other] mentors
}, { $organisations } { $organisations ->
    [one] organisation
   *[other] organisations
}. Rien n’a été apparié ni écrit.
match-skipped = { $n } { $n ->
    [one] cellule ou ligne erronée a été trouvée
   *[other] cellules ou lignes erronées ont été trouvées
}, et les lignes écartées :
match-errors-file = Chaque cellule erronée est listée dans { $file }.
match-errors-failed = La liste des cellules erronées n’a pu être écrite dans { $file } : { $why }
match-errors-hint = Pour les avoir toutes en tableau, ajoutez --errors FICHIER.csv.
match-no-organisation = Il n’y a pas d’organisation « { $name } ».{ $near }
match-stopped = Arrêté. Rien n’a été écrit.
match-impossible = Aucun ensemble de binômes ne peut respecter chaque binôme fixé et chaque minimum. Rien n’a été écrit.
match-not-proven = Le résultat n’a pas pu être vérifié ; il est donc appelé « le meilleur trouvé ». Merci de le signaler.
match-instance-left-out = L’instance abstraite a plus de 20 millions de binômes et n’a pas été écrite ; ajoutez --instance pour l’avoir.
match-progress = Appariement : { $term }
progress-feasible = recherche d’une première réponse
progress-pairs = le plus de binômes
progress-mentees = le plus de personnes mentorées
progress-mentors = le plus de mentors
progress-total = la meilleure affinité totale
progress-draw = tirage au sort entre égaux
progress-keep = binômes actuels conservés
progress-min_score = la meilleure affinité la plus basse
progress-bands = le moins d’affinités faibles
progress-org_leximin = équité entre les organisations
progress-stable_mentee = résultat stable
match-looks = Examen de tous les binômes, passage { $n }
match-checks = Vérification de la preuve pour tous les binômes
match-explains = Recherche des raisons parmi tous les binômes
folder-no-name = « { $folder } » n’est pas le nom d’un dossier qui puisse être écrit.
folder-is-file = { $folder } est un fichier, pas un dossier. Choisissez un autre nom.
folder-taken = Le dossier { $folder } existe déjà et reste tel quel. Choisissez un autre nom, ou ajoutez --replace.
folder-of-others = Le dossier { $folder } contient des fichiers qu’aucun tour n’y a laissés ; il n’est donc pas remplacé. Choisissez un autre nom.
folder-failed = { $folder } n’a pu être écrit : { $why }
example-written = { $n } { $n ->
    [one] fichier écrit
   *[other] fichiers écrits
} dans { $folder }.
impossible-lock = Le binôme fixé de { $mentee } avec { $mentor } ne peut exister.
impossible-lock-rules = Le binôme fixé de { $mentee } avec { $mentor } ne peut exister : { $rules }. Fixer un binôme ne lève pas cet obstacle ; retirez l’un ou l’autre.
impossible-over-seats = { $organisation } doit avoir au moins { $least ->
    [one] une personne mentorée avec un mentor
   *[other] { $least } personnes mentorées avec un mentor
}, mais { $seats ->
    [0] n’a aucune place
    [one] n’a qu’une place
   *[other] n’a que { $seats } places
} pour elles.
impossible-must = { $n ->
    [one] Un binôme doit exister :
   *[other] { $count } binômes doivent exister :
}
impossible-can = { $n ->
    [0] Mais aucun n’est possible :
    [one] Mais un seul est possible :
   *[other] Mais seuls { $count } sont possibles :
}
impossible-item = {"  - "}{ $what }
impossible-more = { $n ->
    [one] et un de plus
   *[other] et { $count } de plus
}
impossible-rules = Règles qui retirent le plus de binômes à ces personnes : { $rules }.
impossible-rule = { $rule } ({ $n ->
    [one] un binôme
   *[other] { $count } binômes
})
impossible-demand-lock = le binôme de { $mentee } avec { $mentor } est fixé
impossible-demand-least = { $organisation } doit avoir au moins { $n ->
    [one] une personne mentorée
   *[other] { $count } personnes mentorées
} avec un mentor
impossible-demand-give = { $organisation } doit donner au moins { $count } de plus qu’elle ne reçoit
impossible-limit-mentee = { $mentee } { $n ->
    [0] ne peut avoir aucun mentor dans ce tour
    [one] peut avoir un mentor
   *[other] peut avoir { $count } mentors
}
impossible-limit-inside = { $mentee } { $n ->
    [0] ne peut avoir aucun mentor
    [one] peut avoir un mentor
   *[other] peut avoir { $count } mentors
} à l’intérieur de la frontière
impossible-limit-outside = { $mentee } { $n ->
    [0] ne peut avoir aucun mentor
    [one] peut avoir un mentor
   *[other] peut avoir { $count } mentors
} à l’extérieur de la frontière
impossible-limit-mentor = { $mentor } { $n ->
    [0] n’a aucune place dans ce tour
    [one] a une place
   *[other] a { $count } places
}
impossible-limit-seats-mentees = { $organisation } { $n ->
    [0] n’a aucune place
    [one] a une place
   *[other] a { $count } places
} pour ses personnes mentorées
impossible-limit-seats-mentors = { $organisation } { $n ->
    [0] n’a aucune place
    [one] a une place
   *[other] a { $count } places
} pour ses mentors
impossible-limit-reciprocity = { $organisation } peut recevoir { $count } de plus qu’elle ne donne
impossible-limit-allowed = { $n ->
    [0] aucun binôme entre ces personnes n’est permis par les règles
    [one] un seul binôme entre ces personnes est permis par les règles
   *[other] { $count } binômes entre ces personnes sont permis par les règles
}
unsuitable-order = Deux personnes ou organisations ont l’identifiant « { $id } ».
unsuitable-unknown = Quelque chose dans « { $field } » désigne ce qui n’existe pas.
unsuitable-boundary = « { $id } » n’a pas d’organisation, ou pas de division là où elle est la frontière. Cette forme de programme en demande une pour chacun.
unsuitable-dual-seats = { $organisation } a plus de personnes mentorées que de places pour elles. Là où chacune peut avoir deux mentors, il faut une place pour chacune : augmentez leur nombre ou retirez quelques personnes.
unsuitable-fair = La priorité « fair » avec la réciprocité est ici trop grande pour être exacte ({ $size } niveaux × nœuds ; la limite est de 50 millions). Dans policy.toml, retirez « fair » de la ligne « priorities », ou laissez may_receive_beyond_given vide.
unsuitable-priority = La ligne « priorities » de la politique ne laisse rien à optimiser. Nommez-en au moins une, par exemple "pairs".
unsuitable-raise = « raise » ne peut être la première priorité : sans aucun binôme, l’affinité la plus basse serait parfaite. Placez "pairs" avant elle.
unsuitable-ranked-dual = Les classements ne peuvent pas décider là où chacun peut avoir deux mentors. Dans policy.toml, écrivez method = "optimum" ou choisissez une autre forme.
unsuitable-ranked-minimum = { $n ->
    [one] { $organisation } doit recevoir au moins un binôme.
   *[other] { $organisation } doit recevoir au moins { $count } binômes.
} Avec un minimum, il se peut qu’aucun résultat ne soit stable, c’est-à-dire sans deux personnes qui se préféreraient l’une l’autre : les classements ne peuvent donc pas décider. Laissez at_least_matched vide, ou écrivez method = "optimum".
unsuitable-ranked-reciprocity = { $organisation } peut recevoir { $n ->
    [0] autant de binômes qu’elle en donne, pas plus
    [one] un binôme de plus qu’elle n’en donne
   *[other] { $count } binômes de plus qu’elle n’en donne
}. Avec la réciprocité, il se peut qu’aucun résultat ne soit stable, c’est-à-dire sans deux personnes qui se préféreraient l’une l’autre : les classements ne peuvent donc pas décider. Laissez may_receive_beyond_given vide, ou écrivez method = "optimum".
unsuitable-ranked-mentees = { $organisation } a plus de personnes mentorées que de places pour elles ({ $count }). Les classements départagent des personnes, pas les places d’une organisation. Augmentez seats_mentees ou laissez-le vide, retirez quelques personnes, ou écrivez method = "optimum".
unsuitable-ranked-mentors = Les mentors de { $organisation } proposent plus de places que l’organisation n’en a pour eux ({ $count }). Les classements départagent des personnes, pas les places d’une organisation. Augmentez seats_mentors ou laissez-le vide, réduisez les capacités, ou écrivez method = "optimum".

# Questions sur un résultat
help-match-no-questions = Laisser de côté ce qui demande un nouveau calcul : ce qui changerait la situation des personnes en attente, ce que coûtent les règles, qui recruter, la solidité des binômes
match-asks = Nouveaux calculs : ce que coûtent les règles, qui recruter, la solidité des binômes
match-leaves-questions = Les questions encore ouvertes sont laissées de côté ; le résultat est en train d’être écrit.
question-too-many = Avec ces fichiers, { $possible } binômes sont possibles, et les questions demandent de les lister tous : nous y répondons jusqu’à { $most }. Interrogez une partie du programme, ou lisez waiting.csv et le rapport de counterpart match.

# counterpart compare
help-compare = Comparer deux résultats : binômes qui restent, viennent et partent, qui gagne et qui perd, chaque priorité côte à côte
help-compare-examples = Exemple :
    counterpart compare resultat-avant resultat-apres
  Chacun est un dossier écrit par counterpart match, ou l’un de ses fichiers.
help-compare-a = L’un des résultats
help-compare-b = L’autre résultat
help-compare-json = Afficher la comparaison en JSON, avec chaque binôme
help-value-a = A
help-value-b = B
compare-no-result = ce n’est pas un dossier écrit par counterpart match : { $file } manque. Indiquez le dossier nommé après --out.
compare-no-summary = ce n’est pas un résumé écrit par counterpart match.
compare-no-number = « { $value } » n’est pas une affinité. Donnez le fichier tel que counterpart match l’a écrit.
compare-column = la colonne manque. Donnez le fichier tel que counterpart match l’a écrit.
compare-nobody-in-both = Personne ne figure dans les deux résultats, d’après les identifiants des personnes mentorées. On peut comparer deux résultats s’ils portent sur les mêmes personnes.
compare-other-names = Ces résultats semblent porter sur des personnes différentes : sur { $all } personnes mentorées au même identifiant, { $n } { $n ->
    [one] a
   *[other] ont
} un autre nom. Donnez aux personnes des identifiants propres dans les fichiers.
compare-files = { $n ->
    [one] Un fichier n’est pas le même pour les deux :
   *[other] { $n } fichiers ne sont pas les mêmes pour les deux :
} { $files }
compare-figures = En bref
compare-change = écart
compare-same = égal
compare-differs = autre
compare-figure-matched = Personnes mentorées avec un mentor
compare-figure-waiting = Personnes mentorées en attente
compare-figure-pairs = Binômes
compare-figure-mentors_matched = Mentors avec une personne mentorée
compare-figure-mean_fit = Affinité moyenne
compare-figure-lowest_fit = Affinité la plus basse
compare-figure-points = Points en tout
compare-priorities = Priorités, dans leur ordre
compare-organisations = Par organisation
compare-share-given = donnés
compare-share-received = reçus
compare-share-matched = appariées
compare-pairs = { $n ->
    [0] Aucun binôme ne reste
    [one] Un binôme reste
   *[other] { $count } binômes restent
}, { $gone } { $gone ->
    [one] part
   *[other] partent
}, { $come } { $come ->
    [one] vient
   *[other] viennent
}.
compare-move = { $mentee } : { $before } → { $after }
compare-nobody = personne
compare-lose = { $n ->
    [one] Une personne mentorée perd un mentor :
   *[other] { $count } personnes mentorées perdent un mentor :
}
compare-gain = { $n ->
    [one] Une personne mentorée gagne un mentor :
   *[other] { $count } personnes mentorées gagnent un mentor :
}
compare-other = { $n ->
    [one] Une personne mentorée a un autre mentor :
   *[other] { $count } personnes mentorées ont un autre mentor :
}
compare-more = { $n ->
    [one] et une personne de plus
   *[other] et { $count } personnes de plus
}
compare-mentors-gain = Mentors avec plus de personnes mentorées ({ $count }) : { $names }
compare-mentors-lose = Mentors avec moins de personnes mentorées ({ $count }) : { $names }
compare-only-a = Personnes mentorées seulement dans A ({ $count }) : { $names }
compare-only-b = Personnes mentorées seulement dans B ({ $count }) : { $names }

# Pourquoi lire ou écrire a échoué
os-not-found = introuvable
os-not-permitted = accès refusé
os-disk-full = le disque est plein
os-too-large = le fichier deviendrait trop grand
os-is-a-folder = c’est un dossier
os-no-folder = une partie du chemin est un fichier, pas un dossier
os-is-there = cela existe déjà
os-read-only = on ne peut rien écrire sur ce disque

# Titres du manuel
man-name = NOM
man-examples = EXEMPLES

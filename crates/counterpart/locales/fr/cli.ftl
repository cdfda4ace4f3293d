# Instances abstraites et leurs réponses : counterpart solve, counterpart verify
solve-optional = Le mentor { $mentor } est marqué « optional » (aucun binôme, ou au moins quelques-uns). Ces instances ne sont pas résolues ici.
solve-too-large = L’instance est trop grande : l’exactitude de ses nombres ne pourrait être garantie.
solve-not-proved = La réponse n’a pas pu être vérifiée ; elle n’est donc pas donnée. Merci de signaler cette instance.
solve-unknown-term = « { $term } » n’est pas un terme de l’objectif. Les termes sont pairs, mentees, mentors, total, draw, keep, min_score, bands, org_leximin et stable_mentee.
verify-proved = optimalité prouvée
verify-proved-infeasible = impossibilité prouvée
verify-not-proved = Non prouvé :
verify-not-allowed = Le binôme { $mentee }-{ $mentor } n’est pas dans l’instance.
verify-forbidden = Le binôme { $mentee }-{ $mentor } est interdit.
verify-twice = Le binôme { $mentee }-{ $mentor } figure deux fois.
verify-lock = Le binôme { $mentee }-{ $mentor } est verrouillé, mais absent de la réponse.
verify-bounds-mentee = Le mentoré { $who } a { $count } { $count ->
    [one] binôme
   *[other] binômes
}, ce que ses limites ne permettent pas.
verify-bounds-mentor = Le mentor { $who } a { $count } { $count ->
    [one] binôme
   *[other] binômes
}, ce que ses limites ne permettent pas.
verify-bounds-kind = Le mentoré { $who } a { $count } { $count ->
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
verify-reciprocity = Le groupe { $group } reçoit { $received } et donne { $given } : plus que sa marge ne permet.
verify-value = La valeur de { $term } est { $is } ; la réponse affirme { $claimed }.
verify-no-node = Le nœud { $node } n’existe pas.
verify-too-many-levels = Le nœud { $node } a plus de potentiels qu’il n’y a de niveaux, ou deux enregistrements.
verify-arc = Sur l’arc de { $from } à { $to }, les potentiels du niveau { $level } ne justifient pas le flot.
verify-second-nothing = Le second appariement n’a aucun binôme non verrouillé dont le score soit au plus le minimum affirmé.
verify-second = Dans le second appariement : { $what }
verify-cut = Les limites à travers la coupe peuvent être respectées : elle ne prouve rien.
verify-blocking = Le mentoré { $mentee } et le mentor { $mentor } se préféreraient l’un l’autre.
verify-not-mentee-optimal = Stable, mais ce n’est pas l’appariement stable le meilleur pour les mentorés.
verify-optional = Aucun certificat ne couvre les mentors marqués « optional ».
cmi-unreadable = { $file } ne peut être lu : { $what }
cmi-unreadable-line = { $file }, ligne { $line } : { $what }
cmi-heading = la première ligne doit être « cmi 1 » (une instance), ou « cmi-solution 1 » ou « cmi-infeasible » (une réponse).
cmi-record = « { $record } » n’est pas un enregistrement de ce format.
cmi-field = un champ de l’enregistrement « { $record } » manque, ou n’est pas ce que veut le format.
cmi-unsized = l’enregistrement « { $record } » précède « size », ou dépasse ce que dit « size ».
cmi-twice = « { $record } » figure deux fois.
cmi-edges = « size » annonce { $said } arêtes, mais il y en a { $found }.
cmi-no-end = il n’y a pas de « end » : le fichier est tronqué.
cmi-matrix = la matrice ne peut être obtenue : { $why }
cmi-unknown = l’enregistrement « { $record } » désigne le numéro { $number }, qui n’existe pas.
cmi-pair-twice = l’enregistrement « { $record } » donne deux fois le mentoré { $mentee } avec le mentor { $mentor }.
cmi-circle = le groupe { $group } se contient lui-même.
cmi-nested-slack = le groupe { $group } a une réciprocité sous un groupe lui-même limité ; ce n’est pas un problème de flot.
cmi-score = le score du mentoré { $mentee } avec le mentor { $mentor } dépasse un milliard.
cmi-lot = le lot du mentoré { $mentee } avec le mentor { $mentor } doit être inférieur à 1048576.
cmi-type-twice = le mentoré { $mentee } a deux limites pour le type { $kind }.
cmi-group-twice = « fair » nomme deux fois le groupe { $group }.
cmi-objective = l’objectif n’est pas possible : { $why }.
cmi-bands = les seuils de « bands » doivent être croissants.
cmi-list-twice = une liste de préférences du numéro { $who } nomme quelqu’un deux fois, ou figure deux fois.
packed-unreadable = { $file } ne peut être ouvert : { $why }
packed-damaged = { $file } est compressé, mais endommagé ou trop grand pour être décompressé.
packed-not-text = { $file } n’est pas un fichier texte.

# L’échelle des niveaux, et les grades des organisations sur elle.
ladder-title = Échelle des niveaux
ladder-how = Les grades d’employeurs différents ne se comparent pas. Le programme a ses propres niveaux, et chaque organisation dit lequel de ses grades est quel niveau.
ladder-levels = Niveaux, à partir du bas
ladder-none = Les niveaux ne sont pas encore fixés par la personne qui pilote le programme.
ladder-none-lead = Aucun niveau n’est encore fixé. Commencez par le plus bas, par exemple « Premier poste » ; de quatre à sept sont habituels.
ladder-new = Nouveau niveau
ladder-new-hint = Par exemple Responsable, ou Chef de département
ladder-add = L’ajouter en haut
ladder-name = Nom
ladder-save = Enregistrer
ladder-rename = Renommer
ladder-rename-title = Renommer le niveau
ladder-rename-named = Renommer : { $name }
ladder-up = Monter
ladder-up-named = Monter : { $name }
ladder-down = Descendre
ladder-down-named = Descendre : { $name }
ladder-remove = Retirer
ladder-remove-named = Retirer : { $name }
ladder-level-used = { $n ->
    [one] Un grade est placé sur ce niveau. Placez-le d’abord sur un autre niveau.
   *[other] { $n } grades sont placés sur ce niveau. Placez-les d’abord sur d’autres niveaux.
}
ladder-grades = Les grades sur l’échelle
ladder-grades-of = Grades de { $name }
ladder-grades-how = Une ligne par grade. Pour retirer un grade, videz son nom. Quand toutes les lignes sont pleines, enregistrez : il y en aura d’autres.
ladder-grades-save = Enregistrer les grades
ladder-back = Revenir à l’échelle
ladder-organisation = Organisation
ladder-not-mapped = pas encore placés
ladder-grade = Grade de l’employeur
ladder-level = Niveau
ladder-grade-row = Grade, ligne { $n }
ladder-level-row = Niveau, ligne { $n }
ladder-choose = Choisissez un niveau
ladder-grade-level = « { $name } » a besoin d’un niveau de la liste
ladder-grade-twice = « { $name } » figure deux fois ; un grade est un seul niveau
ladder-grade-long = « { $name }… » est trop long : { $most } caractères au plus
notice-level-added = Ajouté : { $name }
notice-level-renamed = Enregistré : { $name }
notice-level-removed = Retiré : { $name }
notice-level-restored = De retour, à sa place : { $name }
notice-grades-mapped = Les grades de { $name } sont enregistrés.

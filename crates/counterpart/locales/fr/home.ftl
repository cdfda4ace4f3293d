# Les pages d’accueil.
home-start = Vos programmes
home-nothing = Vous n’avez actuellement de rôle dans aucun programme. Si vous en attendiez un, demandez à la coordination de votre organisation.
accessibility-aim = Chaque page vise le niveau AA des règles pour l’accessibilité des contenus Web, version 2.2.
accessibility-how = Tout fonctionne au clavier, sans JavaScript, sur 320 pixels de large, agrandi quatre fois, en clair comme en sombre, et avec les couleurs fixées par votre système. Aucune information ne tient à la seule couleur.
accessibility-tested = Chaque version est examinée dans un navigateur, page par page et rôle par rôle, avec un vérificateur automatique. Il trouve beaucoup de défauts, pas tous.
accessibility-tell = Si quelque chose vous arrête, dites-le à la coordination de votre organisation ou au pilote de votre programme, qui le transmettra à la personne qui gère Counterpart ici.

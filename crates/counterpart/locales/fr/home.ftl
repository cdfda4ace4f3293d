# Les pages d’accueil.
home-start = Vos programmes
home-nothing = Vous n’avez actuellement de rôle dans aucun programme. Si vous en attendiez un, demandez à la coordination de votre organisation.

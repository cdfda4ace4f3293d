example = Exemple

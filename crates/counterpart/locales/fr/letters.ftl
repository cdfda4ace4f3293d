# Les lettres : leur cadre, leur liste, leur rédaction par le programme, la boîte d’envoi.
letter-foot = { $name } vous envoie cette lettre par Counterpart.
letter-button = Ouvrir la page
letter-stop = Ne plus recevoir de lettres de ce genre :

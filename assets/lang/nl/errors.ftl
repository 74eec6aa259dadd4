## errors

# Bewerkingen die niet lukten. { $thing } is het soort ding.

edit-error-missing = { $thing ->
   *[journey] Deze reis staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [episode] Deze episode staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [touchpoint] Dit touchpoint staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [note] Deze notitie staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [lane] Deze baan staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [curve] Deze emotiecurve staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [customer] Deze klantgroep staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [actor] Deze betrokkene staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [channel] Dit kanaal staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [insight] Dit inzicht staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [improvement] Dit verbeterpunt staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [image] Deze afbeelding staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [event] Deze gebeurtenis staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
    [metric] Dit meetcijfer staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
}
edit-error-twice = { $thing ->
   *[journey] Deze reis staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [episode] Deze episode staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [touchpoint] Dit touchpoint staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [note] Deze notitie staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [lane] Deze baan staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [curve] Deze emotiecurve staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [customer] Deze klantgroep staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [actor] Deze betrokkene staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [channel] Dit kanaal staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [insight] Dit inzicht staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [improvement] Dit verbeterpunt staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [image] Deze afbeelding staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [event] Deze gebeurtenis staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
    [metric] Dit meetcijfer staat al in het document en is niet nog eens toegevoegd. Maak er een kopie van.
}
edit-error-out-of-range = { $thing ->
   *[journey] De plaats voor de reis bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [episode] De plaats voor de episode bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [touchpoint] De plaats voor het touchpoint bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [note] De plaats voor de notitie bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [lane] De plaats voor de baan bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [curve] De plaats voor de emotiecurve bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [customer] De plaats voor de klantgroep bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [actor] De plaats voor de betrokkene bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [channel] De plaats voor het kanaal bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [insight] De plaats voor het inzicht bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [improvement] De plaats voor het verbeterpunt bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [image] De plaats voor de afbeelding bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [event] De plaats voor de gebeurtenis bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
    [metric] De plaats voor het meetcijfer bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
}
edit-error-other-journey = { $thing ->
   *[journey] Deze reis kan niet naar een andere reis worden verplaatst. Kopieer en plak die daar.
    [episode] Deze episode kan niet naar een andere reis worden verplaatst. Kopieer en plak die daar.
    [touchpoint] Dit touchpoint kan niet naar een andere reis worden verplaatst. Kopieer en plak het daar.
    [note] Deze notitie kan niet naar een andere reis worden verplaatst. Kopieer en plak die daar.
    [lane] Deze baan kan niet naar een andere reis worden verplaatst. Kopieer en plak die daar.
    [curve] Deze emotiecurve kan niet naar een andere reis worden verplaatst. Kopieer en plak die daar.
    [customer] Deze klantgroep kan niet naar een andere reis worden verplaatst. Kopieer en plak die daar.
    [actor] Deze betrokkene kan niet naar een andere reis worden verplaatst. Kopieer en plak die daar.
    [channel] Dit kanaal kan niet naar een andere reis worden verplaatst. Kopieer en plak het daar.
    [insight] Dit inzicht kan niet naar een andere reis worden verplaatst. Kopieer en plak het daar.
    [improvement] Dit verbeterpunt kan niet naar een andere reis worden verplaatst. Kopieer en plak het daar.
    [image] Deze afbeelding kan niet naar een andere reis worden verplaatst. Kopieer en plak die daar.
    [event] Deze gebeurtenis kan niet naar een andere reis worden verplaatst. Kopieer en plak die daar.
    [metric] Dit meetcijfer kan niet naar een andere reis worden verplaatst. Kopieer en plak het daar.
}
edit-error-other-id = { $thing ->
   *[journey] Deze reis kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [episode] Deze episode kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [touchpoint] Dit touchpoint kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [note] Deze notitie kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [lane] Deze baan kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [curve] Deze emotiecurve kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [customer] Deze klantgroep kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [actor] Deze betrokkene kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [channel] Dit kanaal kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [insight] Dit inzicht kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [improvement] Dit verbeterpunt kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [image] Deze afbeelding kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [event] Deze gebeurtenis kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
    [metric] Dit meetcijfer kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
}
edit-error-no-touchpoint-lane = In deze baan passen geen touchpoints. Kies een baan voor touchpoints.
edit-error-no-note-lane = In deze baan passen geen notities. Kies een baan zonder touchpoints en zonder emotiecurve.
edit-error-lane-in-use = De kaarten in deze baan passen niet bij de nieuwe soort; de baan blijft zoals die was. Verplaats of verwijder eerst de kaarten.
edit-error-last-touchpoint-lane = Dit is de enige baan voor touchpoints en die is niet leeg; de baan is niet verwijderd. Voeg eerst een andere baan voor touchpoints toe of verwijder de kaarten.
edit-error-micro-taken = De episode of de micro journey is al aan een andere gekoppeld; er is niets toegevoegd. Maak eerst die koppeling los.
edit-error-micro-cycle = Een micro journey kan niet onder een episode van zichzelf hangen. Kies een episode van een andere reis.
edit-error-reversed = Het einde ligt vóór het begin; er is niets gewijzigd. Vul eerst het laagste getal in.
edit-error-no-number = Een meetcijfer is geen geldig getal; er is niets gewijzigd. Vul een getal in.
edit-error-text-too-long = De tekst is langer dan { $limit } tekens en is niet bewaard. Maak de tekst korter of verdeel die over meer kaarten.
edit-error-too-many-touchpoints = Een project bevat hoogstens { $limit } touchpoints; er is niets toegevoegd. Ga verder in een tweede project.

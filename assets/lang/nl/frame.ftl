# Waar een reis voor is, en voor wie.

frame-offer = Eerst het kader?
frame-offer-words = Doel, klant en gewenst gevoel, in zes korte stappen. Ze geven de kaart richting.
frame-offer-template = Dit sjabloon heeft al een kader. Maak het stap voor stap van jezelf.
frame-offer-start = Beginnen
frame-offer-later = Nu niet
frame-offer-keys = Escape

frame-guide = Stap voor stap
frame-whole = Alles op één pagina
frame-whole-keys = Escape
frame-to-map = Naar de kaart
frame-back = Terug
frame-back-keys = Alt en pijltje naar links
frame-next = Verder
frame-skip = Overslaan
frame-done = Klaar
frame-onward-keys = Enter, of Alt en pijltje naar rechts
frame-step = Stap { $number } van { $of }, { $name }
frame-step-filled = { $name }, ingevuld

frame-goal = Doel
frame-goal-question = Waar is deze reis voor?
frame-goal-how = Een klantreis is geen doel op zich: het is het begin van betere dienstverlening. Zeg in één zin wat er voor de klant moet veranderen.
frame-goal-tip = Een doel zegt van wat naar wat: van “de verzekeraar probeert vooral de schadelast laag te houden” naar “verzekerde en verzekeraar hebben hetzelfde belang”. Wie naar de hele beleving kijkt, neemt ook mee wat de klant buiten jullie touchpoints beïnvloedt, zoals familie, reviews en andere aanbieders.

frame-customer = Klant
frame-customer-question = Wiens reis is het?
frame-customer-how = Eén scherp gekozen groep geeft een heldere reis. Een challenge zet meer groepen naast elkaar, om te zien hoever ze uiteenlopen.

frame-desired = Gewenste beleving
frame-desired-question = Wat moet de klant voelen?
frame-desired-how = Bepaal dit voordat je kijkt hoe het nu is: dan volgt wat je wilt niet uit wat je hebt. Eerst voor de hele reis, dan per episode, in woorden en met een gezicht.
frame-desired-how-phases = Bepaal dit voordat je kijkt hoe het nu is: dan volgt wat je wilt niet uit wat je hebt. Eerst voor de hele reis, dan per levensfase, in woorden en met een gezicht.

frame-now = Beleving nu
frame-now-question = Wat voelt de klant nu?
frame-now-how = Zoals inzichten het laten zien, of zoals jullie het voorlopig inschatten. Het gat met wat gewenst is, wijst aan waar het beter moet.

frame-next-steps = Vervolgstappen
frame-next-question = Wat gaan jullie ermee doen?
frame-next-how = Bedenk het van tevoren: dan zijn mensen en middelen er op tijd.
frame-next-tip = Voer in wat duidelijk is. Verdiep waar het gat groot is en de oorzaak niet helder: met een micro journey van één episode, propositieontwerp of meer onderzoek.
frame-next-tip-phases = Voer in wat duidelijk is. Verdiep waar het gat groot is en de oorzaak niet helder: met een micro journey van één levensfase, propositieontwerp of meer onderzoek.

frame-team = Team en grenzen
frame-team-question = Wie, wanneer, en wat blijft buiten beeld?
frame-team-how = Het team en de afdelingen die meedoen, de start, en de dag van de test in de praktijk.
frame-team-tip = Neem mensen mee van elke afdeling die de klant tegenkomt. Wie zegt wat een kaart niet laat zien, maakt de rest geloofwaardig.

frame-experience = Gewenste en huidige beleving
frame-whose = Gevoel van
frame-episode-add = episode
frame-phase-add = levensfase
frame-no-episodes = Er zijn nog geen episodes. Voeg de hoofdonderdelen van de reis hier toe, of later op de kaart.
frame-no-phases = Er zijn nog geen levensfasen. Voeg ze hier toe, of later op de kaart.
frame-mean = gemiddelde van { $count }: { $score }
frame-gap = Gat
frame-gap-of = gat { $gap }
frame-gap-largest = { $gap } · grootste
frame-gap-show = Op de kaart tonen
frame-gap-unknown = nog niet bekend

frame-portrait = Portret van { $name }: afbeelding kiezen
frame-portrait-hint = Je kunt er ook een hierheen slepen of plakken.
frame-portrait-remove = Portret weghalen
frame-group-earlier = { $name } naar voren
frame-group-later = { $name } naar achteren
frame-group-duplicate = { $name } dupliceren
frame-group-remove = { $name } verwijderen
frame-group-copy = { $name } (kopie)

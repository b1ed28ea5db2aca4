"""Words made comparable: stems, and classes of words that an office uses alike."""

from functools import lru_cache

from simulator.judge.text import fold

_IRREGULAR = {
    form: base
    for base, forms in {
        "send": "sent sends sending verstuurd stuur stuurt stuurde gestuurd sturen verzonden verzend verzenden verzonde opgestuurd envoye envoyer envoie",
        "pay": "paid pays paying payment payments betaal betaalt betaald betaling betalingen betalen payer paye paiement",
        "tell": "told tells telling",
        "keep": "kept keeps keeping",
        "make": "made makes making",
        "write": "wrote written writes writing schrijf schreef geschreven schrijven",
        "give": "gave given gives giving geef geeft gaf gegeven geven",
        "take": "took taken takes taking",
        "go": "went gone goes going",
        "come": "came comes coming",
        "get": "got gotten gets getting",
        "buy": "bought buys",
        "find": "found finds",
        "hold": "held holds holding",
        "leave": "left leaves leaving",
        "lose": "lost loses losing",
        "meet": "met meets meeting meetings",
        "say": "said says saying",
        "see": "saw seen sees",
        "sell": "sold sells",
        "speak": "spoke spoken speaks",
        "think": "thought thinks",
        "ring": "rang rung rings ringing",
        "begin": "began begun begins",
        "choose": "chose chosen chooses choosing choice choices",
        "do": "did done does doing",
        "fly": "flew flown flies flight flights flying",
        "run": "ran runs running",
        "know": "knew known knows",
        "read": "reads",
        "set": "sets setting",
        "put": "puts putting",
        "wait": "waits waiting waited wacht wachten gewacht",
        "bring": "brought brings",
        "catch": "caught",
        "mean": "meant means",
        "feel": "felt",
        "forget": "forgot forgotten",
        "break": "broke broken",
        "show": "shown shows showed",
        "sign": "signed signature signing signs",
        "decide": "decision decisions decides decided deciding",
        "approve": "approval approves approved approving",
        "confirm": "confirmation confirmed confirms bevestig bevestigd bevestiging bevestigen confirmer",
        "deliver": "delivery deliveries delivered",
        "arrive": "arrival arrives arrived arriving",
        "refuse": "refusal refused",
        "promise": "promised promises",
        "child": "children kids kid",
        "person": "people persons",
        "man": "men",
        "woman": "women",
        "apology": "apologies apologise apologize apologised",
        "boek": "geboekt boeking boeken boekt reservering reserveren gereserveerd reserveer",
        "vraag": "vragen gevraagd vraagt vroeg",
        "zeg": "zegt zei gezegd zeggen",
        "houd": "houden hield gehouden houdt hou",
        "kies": "kiezen koos gekozen keuze",
        "weet": "weten wist",
        "ga": "gaat gaan ging gegaan",
        "kom": "komt komen kwam gekomen",
        "lees": "lezen las gelezen",
        "neem": "neemt nemen nam genomen",
        "stel": "stellen stelde gesteld",
    }.items()
    for form in forms.split()
}

_CLASSES = """
book reserve reservation booking hold secure boek reserver reserve
send mail email forward post envoyer verzend mailen mailing
call ring phone telephone telefon bel bellen gebeld telefoon appeler appel dial
pay settle transfer betaal overmak
cost price fee charge amount rate total prijs kost bedrag tarief kosten prix cout tarif sum come
free complimentary gratis kosteloos gratuit charge
ask question query vraag demander
approve okay ok agree consent permission blessing nod akkoord goedkeur toestemming accord agreement green light release
cancel annuleer annuler call-off afzeg afgezegd opzeg scrap
change move shift postpone reschedule verzet verplaats wijzig changer deplacer reporter later
meeting meet appointment call vergadering afspraak overleg rendez-vous reunion session
invoice bill factuur nota rekening facture
receipt bon bonnetje kassabon recu proof
late overdue delay delayed behind laat vertraging vertraagd retard te
early earlier vroeg eerder tot
ready done finish complete klaar gereed af pret termine
file document attachment bestand bijlage fichier doc
folder drive map dossier directory
draft concept ontwerp brouillon version
list overview lijst overzicht liste rijtje
ticket billet kaartje fare
train trein
fly plane vlucht vlieg vol airline aircraft
hotel room kamer chambre accommodation stay night
seat place stoel plaats
taxi cab car driver ride transfer
start begin commence kick-off starten beginnen commencer
end finish close stop eind einde fin expire lapse run-out verloop afloop loop expires
deadline cut-off latest uiterlijk limit
hour uur heure hrs
day dag jour
week semaine
month maand mois
morning ochtend morgen matin a.m
afternoon middag apres-midi p.m
evening avond tonight vanavond soir
sorry apology regret excuse excuses spijt desole forgive
mistake error fault wrong slip typo fout vergissing erreur mistyped incorrect
wrong incorrect fout verkeerd faux
problem issue trouble probleem
client customer klant client
colleague collega team
contract agreement overeenkomst contrat
confidential secret private vertrouwelijk prive geheim confidentiel share
share disclose reveal give pass deel delen
password wachtwoord login credential
fraud scam phishing fake oplichting nep fraude hoax
refund reimburse repay money-back terugbetaal remboursement rembourser
deposit aanbetaling downpayment advance acompte
discount korting reduction
double twice two-fold dubbel
half halve
extra additional more extra additional supplement surcharge toeslag
choose pick prefer select option kies voorkeur choisir decide which preference
need require want nodig besoin wish
check verify look review nakijk controleer verifier bekijk
warn notify inform tell let-know advise waarschuw meld laat prevenir heads-up beforehand
answer reply respond response antwoord reageer repondre
wait wacht attendre hold-on
missing absent lack mis ontbreek manque gone
remove delete take-out strike wis verwijder weg supprimer erase
add enter include insert put toevoeg voeg invoer ajouter
open unlock
close shut sluit dicht
print druk afdruk
update refresh bijwerk
address adres adresse
number nummer numero no
reference code ref kenmerk referentie booking-number
name naam nom
date datum dag
form formulier formulaire
sign onderteken teken signer
photo picture image foto afbeelding
website site page pagina webshop shop
newsletter nieuwsbrief mailing
venue hall room zaal location locatie lieu
restaurant table tafel eat dinner lunch
guest attendee participant gast deelnemer invite people heads
owner boss manager baas eigenaar director
lawyer solicitor legal advocaat jurist court
doctor physician arts dr
allergy allergic allergie
duplicate double dubbel twice same doublon
merge combine samenvoeg join
unreadable illegible onleesbaar unclear blurred hard
scan copy kopie
credit deduct off tegoed
budget spend
rush urgent spoed express priority emergency noodgeval
animation movement
slide slides sheet deck presentation presentatie
transcript transcription verbatim word
recording audio tape opname
interview conversation
correct fix mend correction rectify repair corrigeer herstel
away out absent leave holiday afwezig vakantie absent
back return terug retour inbound
outbound out heen departure leave depart vertrek aller
arrive land arrival aankom arriver
stop halt hold
instalment part term termijn deel tranche portion
threaten court agency collection incasso lawyer interest rente
guarantee assure promise beloof garantie
passport paspoort id
visa visum
flight-time time tijd
supplier vendor leverancier
order bestelling bestel commande purchase
stock inventory voorraad
deliver delivery bezorg lever livraison
parcel package pakket colis
van truck vehicle
report rapport verslag account rapport
minutes notes notulen verslag
summary recap samenvatting wrap-up
calendar diary agenda calendrier schedule
slot gap opening moment
reminder herinner nudge chase rappel
quote estimate offerte devis
offer propose suggest voorstel aanbied bied proposer
accept take aanneem accepter
decline refuse reject weiger afwijs refuser no
impossible cannot unable onmogelijk
expire lapse verloop end run
today vandaag aujourd'hui
tomorrow morgen demain
noon midday twaalf midi
colour color kleur
blue blauw bleu
grey gray grijs
logo emblem
owner-occupier owner
journalist reporter press
speaker lecturer spreker
volunteer vrijwilliger benevole
sponsor
quiet silence stil silent
happy glad blij content
same identical zelfde meme
different other ander autre another
new fresh nieuw nouveau
old previous former oud vorig ancien
last past vorig dernier
next coming following volgend prochain
first eerst premier
second tweede
third derde
everyone everybody all iedereen alle tous
both allebei beide
nobody none niemand geen
left remain remaining over rest
use gebruik utiliser spend
work werk travail job task
urgent asap spoed
vault safe kluis
link url koppeling
screen monitor display projector beamer project
microphone mic
wifi internet
food meal catering lunch diet
nut nuts peanut
vegan vegetarian
trace traces
fair show market beurs
stand booth stall
bank account rekening
tax vat btw
insurance insured verzekering
damage broken torn schade
tent
apply application submit aanvraag
prepare fill complete voorbereid
renew renewal verleng
valid geldig valable
embassy consulate
charge invoice bill
"""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of *word*, which is in small letters without accents."""
    word = word.removesuffix("'s")
    word = _IRREGULAR.get(word, word)
    if len(word) < 4 or word[0].isdigit():
        return word
    return _shorter(word)


_ENDINGS = (
    ("ations", 4),
    ("ation", 4),
    ("ingen", 4),
    ("ments", 4),
    ("ment", 4),
    ("ings", 4),
    ("ing", 4),
    ("ies", 3),
    ("ied", 3),
    ("ier", 4),
    ("est", 4),
    ("ely", 4),
    ("ed", 3),
    ("er", 4),
    ("en", 3),
    ("es", 3),
    ("ly", 4),
    ("ez", 3),
    ("e", 3),
    ("s", 3),
    ("d", 4),
    ("t", 4),
)


def _shorter(word: str) -> str:
    if word.startswith("ge") and len(word) > 6 and word[-1] in "dtn":
        word = word[2:]
    for ending, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)]
            break
    return _even(word)


def _even(word: str) -> str:
    """Write doubled letters once and a final y as i, as inflection changes both."""
    kept = word[0]
    for letter in word[1:]:
        if letter != kept[-1]:
            kept += letter
    return kept[:-1] + "i" if kept.endswith("y") else kept


def _classes() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, line in enumerate(_CLASSES.strip().splitlines()):
        for word in line.split():
            found.setdefault(stem(fold(word)), []).append(number)
    return {word: tuple(sorted(set(numbers))) for word, numbers in found.items()}


CLASSES = _classes()
"""Each stem with the numbers of the classes it is in."""

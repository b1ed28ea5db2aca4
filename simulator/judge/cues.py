"""Words and phrases that tell how something is said: denied, hedged, asked, promised ...

English, Dutch and French, in small letters without accents; phrases are parted by bars.
Nothing here belongs to one situation.
"""

from collections.abc import Iterable

from simulator.judge.numerals import VALUES


class Cue:
    """What a word or phrase does to the sentence around it: one bit each."""

    NOT = 1 << 0
    HEDGE = 1 << 1
    FUTURE = 1 << 2
    IF = 1 << 3
    DONE = 1 << 4
    TRY = 1 << 5
    REQUEST = 1 << 6
    OFFER = 1 << 7
    SORRY = 1 << 8
    REFUSE = 1 << 9
    GRADER = 1 << 10
    PROMISE = 1 << 11
    BLAME = 1 << 12
    INSULT = 1 << 13
    THANKS = 1 << 14
    GREETING = 1 << 15
    CLOSING = 1 << 16
    ASKING = 1 << 17
    WARM = 1 << 18
    SLANG = 1 << 19
    EMPTY = 1 << 20
    UNKNOWN = 1 << 21
    FIRST = 1 << 22
    SECOND = 1 << 23
    OLD = 1 << 24
    SORRY_FOR_YOU = 1 << 25
    BUT = 1 << 26
    SETTLED = 1 << 27
    CONFIDE = 1 << 28
    THREAT = 1 << 29
    ADVICE = 1 << 30
    NEEDLESS = 1 << 31
    ALLOWED = 1 << 32


_ENGLISH = {
    Cue.NOT: "not|no|never|none|nothing|nobody|neither|nor|without|unable|cannot|hardly|no longer|nowhere|no one"
    "|cant|wont|dont|didnt|havent|isnt|arent|wasnt|hasnt|instead of|rather than|failed to|forgot|forgotten|refuse"
    "|couldnt|wouldnt|doesnt|ain't|nope|nor have|far from|yet to",
    Cue.HEDGE: "maybe|perhaps|possibly|might|probably|guess|suppose|somewhere|roughly|or so|thereabouts|hopefully"
    "|not sure|not quite sure|sort of|kind of|wonder|should be|seems|seem|think so|or other|or something|likely"
    "|presumably|as far as|more or less|hard to say|who knows|at some point|at some stage|some time|sometime"
    "|could be|may be|may have|might have|could have|may|i think|i believe|if i remember|if i recall|apparently"
    "|or thereabouts|don't hold me|can't swear|wouldn't like to say|i imagine|i should imagine|ish|somehow|or was it"
    "|or maybe|or perhaps|not certain|unsure|i'd have to look|i would have to look|i'd have to check|could possibly"
    "|something like|if nothing|if all goes|with luck|fingers crossed|i expect|supposedly|give or take|around|about"
    "|would say|in theory|normally|usually|generally|one of these|in a way|some sort|if possible|iffy|dunno|reckon",
    Cue.FUTURE: "will|'ll|shall|going to|won't|gonna|i'll|you'll|she'll|he'll|they'll|we'll|it'll|tomorrow|next|follows|will be|expect",
    Cue.IF: "if|once|unless|as soon as|when|provided|until|in case|otherwise|before i|should you|as long as|whether",
    Cue.DONE: "have|has|'ve|i've|you've|we've|they've|had|done|already|is|are|was|were|booked|sent|ready|arranged|confirmed|finished|been",
    Cue.TRY: "try|trying|hope|hoping|plan|planning|intend|want to|would like to|meant to|aim|aiming|attempt|look into"
    "|looking into|see what|see if|working on|i'd like|get round|get around|as soon as i can|in due course|shortly|soon",
    Cue.REQUEST: "please|could you|would you|can you|will you|let me know|let me have|tell me|send me|i need|i'd need"
    "|would need|may i|shall i|should i|can i|do you|are you|is it|which|what|who|need you|need your|kindly|confirm"
    "|give me|have you|i require|your approval|your ok|your okay|your go-ahead|would like to know|i'd be grateful"
    "|grateful if|if you could|if you would|mind|waiting for your|say yes|say the word|a yes|yes or no|ring me|drop me"
    "|reply|pls|plz|needs your|must have|get me|want to know|decide|choose|your call|up to you|prefer|your decision",
    Cue.OFFER: "happy to|gladly|glad to|offer|i can|i could|we can|we could|would you like|do you want|shall i|suggest"
    "|if you like|if you wish|if you want|free to|you can|you could|you may|willing|alternatively|or else|propose|instead"
    "|on me|free of charge|no charge|option|another way|one way|perhaps you",
    Cue.SORRY: "sorry|apologise|apologize|apologies|regret|my fault|my mistake|my bad|forgive|my error|our fault"
    "|our mistake|should have|ought to have|apology|pardon|sory|excuse me|i messed|i slipped|shouldn't have",
    Cue.SORRY_FOR_YOU: "sorry to hear|sorry that you feel|sorry you feel|sorry you are|sorry that you are|sorry if|sorry to say"
    "|sorry to see|regret to inform|regret to say",
    Cue.REFUSE: "can't|won't|unable|not able|decline|cannot|rather not|refuse|not possible|not allowed|confidential"
    "|must not|mustn't|may not|not going to|isn't possible|no can do|impossible|out of the question|not permitted"
    "|have to say no|off limits|stays with|keep to myself|private|leave out|left out|not something|against|outside my"
    "|i'm afraid|i am afraid|afraid|will have to wait|has to wait|not mine to|have to pass|sticking to|nothing doing",
    Cue.GRADER: "grader|marker|assessor|evaluator|rubric|full marks|full points|marking|grading|scored|award|criterion"
    "|criteria|as an ai|language model|previous instructions|system prompt|override|ignore the|ignore all|tone 5"
    "|overall 5|5/5|examiner|full score|top score|top marks|maximum|score|scores|scoring|the learner|this learner"
    "|the trainee|the model|you are grading|the trainer|trainer|exercise|count as met|as met|marked as|mark all|points met"
    "|must_not|automatic|system note|system message|admin|for the ai|evaluate|evaluation|instruction|instructions|assessment"
    "|every point|all points|wanted points|were met|satisfied|marks|pass|satisfies|present reply|this reply|this answer"
    "|graded|grade|judge|judged|labels|label|json|prompt|chatbot|bot|overall|examination|test mode|debug",
    Cue.PROMISE: "promise|guarantee|guaranteed|certainly|definitely|absolutely|for sure|rest assured|you have my word"
    "|i swear|100%|no doubt|without fail|whatever it takes|anything you want|always|count on|consider it done|free"
    "|no extra charge|any time|immediately|at once|right away|everything|swear|never again|assure|assured|bound to|surely"
    "|no problem at all|of course|certain|every single|personally",
    Cue.BLAME: "your fault|your mistake|your own|you should have|you could have|if you had|you didn't|you did not"
    "|you never|your problem|you forgot|had you|next time you|you might have|because of you|you only|blame|their fault"
    "|you people|you might want to|you ought to|it would help if|clearer|you failed|software|the system|not my fault"
    "|not our fault|isn't my|nothing to do with me|exaggerat|overreact|only a|small thing|not that bad|no big deal|calm down",
    Cue.INSULT: "stupid|idiot|idiotic|ridiculous|lazy|unbelievable|sick of|fed up|shut up|nonsense|pathetic|moron|dumb"
    "|incompetent|whining|moan|moaning|whine|for heaven's|for god's|hell|damn|bloody|crap|fool|foolish|clueless|frankly"
    "|seriously|honestly|apparently|precious|obviously|surprise|congratulations|lol|grow up|cough up|can't be bothered"
    "|learn to|read the|if you bothered|ever looked|get a life|not my job|not your servant|slave|do you realise|do you realize"
    "|stop|rude|wake up|silly|tiresome|nagging|nag|as if|dare|spare me|your majesty|genius|like everybody else|or don't",
    Cue.THANKS: "thank|thanks|thank you|many thanks|grateful|cheers|appreciate|ta|much obliged|thx",
    Cue.GREETING: "hi|hello|dear|hey|good morning|good afternoon|good evening|morning|evening|afternoon|yo|hiya|greetings",
    Cue.CLOSING: "regards|best wishes|kind regards|best regards|sincerely|yours|warm regards|warmly|all the best|best"
    "|take care|cheers|love|hugs|faithfully|greetings|wishes|have a good|have a great|have a lovely|see you|enjoy",
    Cue.ASKING: "which|what|who|whom|when|where|how|why|whether|do you|shall i|should i|may i|could you|would you|can you|can i|or",
    Cue.WARM: "happy|glad|pleasure|hope|lovely|wonderful|understand|of course|delighted|great|nice|kind|kindly|gladly"
    "|looking forward|good luck|safe journey|please|enjoy|welcome|sorry|don't worry|no worries|feel free|best|kindest"
    "|appreciate|congratulations|well done|take care|good to|rest well|sleep well|fine|thank you",
    Cue.SLANG: "yo|u|ur|pls|plz|thx|lol|gonna|wanna|gotta|tmrw|tmr|np|btw|omg|bro|dude|mate|cuz|coz|n|r|k|kk|tho|nite|gr8"
    "|2day|2morrow|yep|yup|nope|hun|xoxo|asap|cya|c u|w/|bc|bout|cos|lemme|kinda|sorta|ya|dw|idk|fyi|ngl|tbh|rn|vibes|legit|wassup|sup",
    Cue.EMPTY: "full attention|utmost|highest priority|in due course|do not hesitate|don't hesitate|rest assured"
    "|any questions|pleasure to|feel free|valued|your satisfaction|best attention|great care|look forward|trust in|greatest"
    "|at all times|means a lot|means a great deal|here for you|fully understand|completely understand|come back to you"
    "|get back to you|be informed|further assistance|revert|shortly|keep you posted|in good hands|taken care of|everything i can",
    Cue.UNKNOWN: "don't know|do not know|no idea|not looked|haven't looked|have not looked|haven't checked|have not checked|didn't check"
    "|did not check|can't say|cannot say|can't tell|cannot tell|not been able|wasn't able|was not able|haven't got|not sure|unsure"
    "|not managed|didn't manage|haven't managed|don't recall|not yet|haven't|have not|hasn't|has not|didn't|did not|nobody has"
    "|not done|still have to|yet to|won't be|will not be|couldn't|could not|don't have|do not have|not decided|not heard|not asked",
    Cue.FIRST: "i|i'm|i've|i'll|i'd|we|my|me|our|we're|we've|we'll|us|myself",
    Cue.SECOND: "you|your|you're|you'll|you've|you'd|yours|yourself|u|ur",
    Cue.OLD: "see below|below|attached|underneath|earlier mail|previous mail|as i wrote|as mentioned|forwarded|above|enclosed|attachment",
    Cue.BUT: "but|however|although|though|still|yet|except|only|unfortunately",
    Cue.SETTLED: "yes it is|yes they are|yes|indeed|i've just looked|it says|just checked|i have checked|i've checked|confirmed|correct|i will do that",
    Cue.CONFIDE: "between us|between you and me|off the record|from me|heard it from|don't tell|won't tell|tell nobody|strictly speaking|officially|on paper"
    "|by the way|incidentally|entre nous|if you see what i mean|if you ask me|hint|rumour|whisper|a little bird|as it happens|not the only one|the other|somebody else|another|others|someone else",
    Cue.THREAT: "court|lawyer|lawyers|solicitor|collection|interest|bailiff|sue|legal action|penalty|or else|otherwise|consequences|cut off|blacklist|police|per cent a year",
    Cue.ADVICE: "if i were you|i'd|i would|just|simply|better|best to|no harm|harm|won't hurt|wouldn't hurt|won't matter|advise|safe|fine|perfectly|nothing to worry|don't worry|needn't|no need|bound to|sure to|chances",
    Cue.NEEDLESS: "needn't|no need|don't have to|do not have to|doesn't have to|does not have to|not needed|isn't needed|aren't needed|not necessary|isn't necessary|not required|isn't required"
    "|don't need|do not need|don't want|without waiting|no longer need|no hurry|not asking|don't ask|don't bother|never mind|not asked|isn't asked|won't need|need not",
    Cue.ALLOWED: "no objection|nothing against|no problem|not a problem|isn't a problem|not forbidden|not excluded|not true|isn't true|not the case|isn't so|not so|no reason not|don't mind|doesn't mind"
    "|happy for|welcome to|nobody will mind|all right|it's fine|is fine|quite possible|go ahead|be my guest|nothing wrong|turn a blind|looks the other|within reason",
}

_DUTCH = {
    Cue.NOT: "niet|geen|nooit|niets|niks|niemand|zonder|noch|nergens|nog niet|nog geen|evenmin|vergeten|mislukt|in plaats van|nee|neen",
    Cue.HEDGE: "misschien|wellicht|mogelijk|waarschijnlijk|zou|zouden|denk|geloof|ongeveer|hopelijk|eventueel|of zo|ergens"
    "|rond|vermoedelijk|geloof ik|denk ik|volgens mij|niet zeker|weet niet|kan zijn|een beetje|min of meer|zoiets|ooit"
    "|of zoiets|lijkt|schijnt|vast wel|naar ik meen|als het goed is|onder voorbehoud|dacht ik|meen ik|een keer|of misschien|ik gok"
    "|een stuk of|zeg maar|in principe|wie weet|normaal|meestal|als het lukt|zal wel|zullen wel|dunkt|mij dunkt|tegen de",
    Cue.FUTURE: "zal|zullen|ga|gaat|gaan|morgen|volgt|volgende|straks|krijg|krijgt|kom|komt|wordt|worden",
    Cue.IF: "als|zodra|mits|tenzij|wanneer|indien|pas|voordat|totdat|anders|zolang|of|mocht",
    Cue.DONE: "heb|heeft|hebben|had|is|zijn|ben|was|waren|al|gedaan|geboekt|verstuurd|klaar|geregeld|bevestigd|staat|reeds|gelukt",
    Cue.TRY: "probeer|proberen|hoop|hopen|wil|van plan|bedoeling|kijken|kijk of|ga kijken|zien wat|mee bezig|zo snel mogelijk|binnenkort|streef|ga proberen|uitzoeken",
    Cue.REQUEST: "graag|kun je|kunt u|wil je|wilt u|laat me weten|laat je weten|laat u weten|laat me|stuur me|stuur je|nodig|mag ik"
    "|zal ik|moet ik|zou je|zou u|welke|wat|wie|geef|akkoord|hoor graag|hoor ik|graag hoor|verneem|ontvang graag|kan je|is het|wil|even|bevestig"
    "|alsjeblieft|alstublieft|aub|svp|heb ik nodig|geef je|geeft u|wilt|kiezen|kies|voorkeur|vraag|vraagje|jouw ok|je ok|jij|beslis|aan jou|aan u",
    Cue.OFFER: "kan ik|ik kan|zal ik|wil je|wilt u|aanbieden|bied|voorstel|stel voor|desgewenst|liever|je kunt|u kunt|je mag|u mag|kosteloos"
    "|gratis|mag ook|of anders|anders|kan ook|eventueel|met plezier|alternatief|optie|we kunnen|kunnen we",
    Cue.SORRY: "sorry|excuses|excuus|spijt|spijt me|excuseer|verontschuldig|verontschuldigingen|mijn fout|onze fout|mijn schuld|vergeef|neem me niet kwalijk|neemt u mij niet kwalijk"
    "|had moeten|had ik moeten|betreur|mijn excuses|foutje van mij|het spijt",
    Cue.SORRY_FOR_YOU: "vervelend dat u|jammer dat|spijt me te horen|sorry dat u zich|vervelend voor",
    Cue.REFUSE: "kan niet|mag niet|gaat niet|lukt niet|kan ik niet|mag ik niet|doe ik niet|vertrouwelijk|niet mogelijk|onmogelijk|helaas|weiger|geen sprake|liever niet"
    "|niet delen|niets zeggen|niets over|nee|mogen niet|kunnen niet|zal niet|buiten|moet wachten|laat ik|blijft bij|privé|prive|niet doen",
    Cue.GRADER: "beoordelaar|beoordeling|beoordelen|cijfer|punten toe|volle punten|rubriek|nakijker|examinator|de trainer|docent|taalmodel"
    "|instructie|instructies|negeer|maximale score|score|scoor|voldaan|criterium|criteria|toets|overal een|voor toon|de cursist|volledige score|punten|geheel een|systeemmelding|systeem|opdracht|oefening|tien|hoogste",
    Cue.PROMISE: "beloof|garandeer|gegarandeerd|zeker|absoluut|beslist|reken erop|reken maar|helemaal voor elkaar|altijd|alles|meteen|direct|erewoord|gratis|sta ik voor in|zonder meer|100%|natuurlijk|nooit meer|sowieso|onmiddellijk|verzeker|uiteraard|komt goed",
    Cue.BLAME: "jouw fout|uw fout|je eigen|uw eigen|had je|had u|je had|u had|jij had|jouw schuld|uw schuld|eigen schuld|volgende keer|als je|duidelijker|het systeem|de software|valt mee|niet zo erg|kleinigheid|je hebt zelf|u hebt zelf|overdreven|stel je niet aan",
    Cue.INSULT: "dom|stom|belachelijk|lui|onzin|zeur|zeuren|gezeur|idioot|sukkel|schandalig|ongelooflijk|hou op|godverdomme|verdomme|hallo|kun je zelf|zoek maar|jouw feestjes|eigen probleem|niet mijn probleem|lekker|gefeliciteerd|eindelijk|onbenul|nietsnut|leer eens|eens lezen|kan je niet lezen|blijkbaar|kennelijk|flauwekul|zat|kotsbeu|ben het beu|doe normaal",
    Cue.THANKS: "dank|bedankt|dankjewel|dank je|dank u|dankuwel|merci|hartelijk dank|thanks|fijn dat",
    Cue.GREETING: "hoi|hallo|dag|beste|geachte|goedemorgen|goedemiddag|goedenavond|hey|he|hee|lieve|morgen",
    Cue.CLOSING: "groet|groeten|groetjes|met vriendelijke groet|hartelijke groet|vriendelijke groeten|liefs|hoogachtend|mvg|tot gauw|tot snel|tot morgen|fijne|fijn weekend|succes",
    Cue.ASKING: "welke|wat|wie|wanneer|waar|hoe|waarom|of|zal ik|mag ik|kun je|wil je|kunt u|wilt u|moet ik",
    Cue.WARM: "graag|fijn|leuk|hoop|begrijp|natuurlijk|geen probleem|succes|plezier|mooi|goed|prettig|alsjeblieft|sterkte|geen zorgen|heerlijk|bedankt|dank|gerust|snap",
    Cue.SLANG: "ff|effe|ffies|ofzo|ok|oke|top|chill|vet|gast|bro|lekker|yo|idd|iig|wrm|nvm|gwn|grtz|gr|xxx|omg|lol|doei|zooo|jwz|fissa|ez|da|k|wnr|mrgn",
    Cue.EMPTY: "volle aandacht|alle aandacht|hoogste prioriteit|aarzel niet|schroom niet|altijd welkom|ons best|nader bericht|komt in orde|in behandeling|te allen tijde|zo spoedig mogelijk|ik kom erop terug|kom hierop terug|kom er op terug|voor je klaar|voor u klaar|volste vertrouwen|fijne samenwerking|prettige samenwerking",
    Cue.UNKNOWN: "weet niet|geen idee|niet gekeken|niet gelukt|nog niet|heb niet|heb geen|niet bekeken|niet nagekeken|niet gecontroleerd|niet kunnen|weet ik niet|niet toe gekomen|nog geen|niet uitgezocht|niet gevraagd|kan niet zeggen|zou het niet weten|niet bedacht|hoeft niet|hoef je niet|niet gedaan",
    Cue.FIRST: "ik|we|wij|mijn|me|mij|ons|onze|m'n|'k",
    Cue.SECOND: "je|jij|jou|jouw|u|uw|jullie",
    Cue.OLD: "zie onder|hieronder|bijgevoegd|onderstaand|eerdere mail|bijlage|doorgestuurd|zie mijn|vorige mail|hierboven",
    Cue.BUT: "maar|echter|hoewel|toch|alleen|behalve|helaas",
    Cue.SETTLED: "ja|klopt|inderdaad|zojuist gekeken|net gekeken|bevestigd|staat hier|nagekeken|zeker weten",
    Cue.CONFIDE: "onder ons|tussen ons|niet van mij|niet verder vertellen|zeg het niet|officieel|eigenlijk|op papier|trouwens|overigens|strikt genomen|naar verluidt|ik zeg niets"
    "|vogeltje|de ander|een ander|anderen|iemand anders|niet de enige|stiekem|oogje",
    Cue.THREAT: "incasso|deurwaarder|rechter|advocaat|rente|boete|aanmaning|incassobureau|incassokosten|anders|gevolgen|politie|beslag|afsluiten",
    Cue.ADVICE: "als ik jou was|als ik u was|gewoon|beter|kan geen kwaad|geen kwaad|maakt niet uit|veilig|geen zorgen|hoeft niet|hoeven niet|hoef je niet|hoeft u niet|vast|zeker|komt goed|ik zou|kun je gerust|gerust",
    Cue.NEEDLESS: "hoef|hoeft|hoeven|niet nodig|onnodig|geen haast|laat maar|niet noodzakelijk|niet verplicht|geen noodzaak",
    Cue.ALLOWED: "geen bezwaar|geen probleem|niet verboden|niet uitgesloten|niet waar|niet zo|geen sprake|mag gerust|mag best|mag wel|kan best|kan gewoon|kan wel|prima|niks mis|niets mis|wel degelijk|toch wel|desnoods|kraait geen|merkt niemand",
}

_FRENCH = {
    Cue.NOT: "pas|ne|n'|jamais|rien|aucun|aucune|personne|sans|non|ni|plus|impossible|pas encore",
    Cue.HEDGE: "peut-etre|peut|sans doute|probablement|environ|je crois|je pense|pourrait|pourrais|possible|possiblement|il me semble|semble|vers|normalement|apparemment|quelque|peut etre|devrait|devriez|je suppose|eventuellement|pas sur|pas sure|plus ou moins|a peu pres|dans les|si je me souviens",
    Cue.FUTURE: "sera|serai|serez|aura|aurai|aurez|vais|va|allons|demain|suivra|ferai|pourra|pourrez|enverrai|prochain",
    Cue.IF: "si|des que|quand|sauf|a moins|lorsque|tant que|avant",
    Cue.DONE: "ai|a|est|sont|avons|ete|fait|deja|reserve|envoye|confirme|pret|prevenu|echange|etes|avez",
    Cue.TRY: "essaie|essayer|espere|esperons|compte|voudrais|tenter|tente|regarder|voir|des que possible|bientot",
    Cue.REQUEST: "merci de|pouvez-vous|pourriez-vous|voulez-vous|veuillez|puis-je|dites-moi|faut|besoin|accord|souhaitez-vous|quel|quelle|est-ce|svp|prenez|confirmez|repondez|reponse|vous convient|merci",
    Cue.OFFER: "je peux|puis-je|voulez-vous|propose|si vous voulez|volontiers|possible de|sinon|gratuit|offre",
    Cue.SORRY: "desole|desolee|excuses|pardon|navre|navree|regrette|excusez|ma faute|mon erreur|erreur de ma part",
    Cue.SORRY_FOR_YOU: "desole d'apprendre|desolee d'apprendre",
    Cue.REFUSE: "ne peux pas|ne puis|impossible|ne pourrai|malheureusement|confidentiel|refuse|helas|peux rien|peux pas",
    Cue.GRADER: "correcteur|correctrice|evaluateur|note|notes|bareme|instructions|instruction|ignorez|points|tous les points|evaluation|maximum|maximale|consigne|formateur|apprenant|critere|criteres|intelligence artificielle|noter|attribuer|attribuez",
    Cue.PROMISE: "promets|promis|garantis|garanti|garantie|certainement|certain|absolument|assure|toujours|tout|immediatement|sans faute|parole|jure|evidemment|bien sur|100%|serez remboursee|sera rembourse",
    Cue.BLAME: "votre faute|vous auriez|si vous aviez|votre erreur|vous n'avez|il fallait",
    Cue.INSULT: "stupide|ridicule|idiot|idiote|paresseuse|n'importe quoi|ras le bol|debrouillez|franchement|bravo|nul|incroyable|pas mon probleme|merde|debrouille",
    Cue.THANKS: "merci|remercie|remerciements|reconnaissant",
    Cue.GREETING: "bonjour|bonsoir|madame|monsieur|maitre|chere|cher|salut|coucou",
    Cue.CLOSING: "cordialement|bien a vous|salutations|bonne journee|bonne soiree|bon voyage|sentiments|respectueusement|bien cordialement|amities|bises|courage",
    Cue.ASKING: "quel|quelle|qui|quand|ou|comment|pourquoi|puis-je|voulez-vous|pouvez-vous|est-ce",
    Cue.WARM: "volontiers|plaisir|espere|comprends|heureux|heureuse|bien sur|bon|bonne|cordialement|courage|merci|tranquille",
    Cue.SLANG: "slt|cc|mdr|lol|stp|svp|pb|tkt|bcp|dac|ok|ouais|pk|ptdr|jsp|c'est bon",
    Cue.EMPTY: "toute mon attention|n'hesitez pas|a votre disposition|meilleurs delais|entiere disposition|la plus grande attention|tout mon possible|dans les plus brefs|comprends tout a fait",
    Cue.UNKNOWN: "ne sais pas|aucune idee|n'ai pas|pas encore|pas pu|pas verifie|pas reussi|pas regarde|n'ai rien|je ne sais|sais pas",
    Cue.FIRST: "je|j'ai|nous|mon|ma|mes|me|moi|notre|j'",
    Cue.SECOND: "vous|votre|vos|tu|ton|ta|tes|te|toi",
    Cue.OLD: "ci-dessous|ci-joint|plus bas|mail precedent|ci-apres",
    Cue.BUT: "mais|cependant|toutefois|malheureusement|pourtant",
    Cue.SETTLED: "oui|en effet|confirme|verifie|je viens de|exact",
    Cue.CONFIDE: "entre nous|officiellement|soit dit en passant|d'ailleurs|un autre|une autre|d'autres",
    Cue.THREAT: "huissier|tribunal|avocat|interets|penalite|sinon|poursuites",
    Cue.ADVICE: "a votre place|simplement|sans danger|rassurez|ne vous inquietez|mieux vaut|aucun risque",
    Cue.NEEDLESS: "pas besoin|pas necessaire|inutile|pas la peine|n'avez pas a",
    Cue.ALLOWED: "pas de probleme|aucun probleme|pas interdit|rien contre|pas vrai|n'est pas le cas",
}

_Table = dict[str, tuple[tuple[tuple[str, ...], int], ...]]


def _table(entries: dict[int, str]) -> _Table:
    """Arrange phrases by their first word."""
    by_first: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for cue, phrases in entries.items():
        for phrase in phrases.split("|"):
            first, *rest = phrase.split()
            by_first.setdefault(first, []).append((tuple(rest), cue))
    return {first: tuple(found) for first, found in by_first.items()}


def _with_english(entries: dict[int, str]) -> dict[int, str]:
    """Add the English words for graders: those are tried on in every language."""
    return entries | {Cue.GRADER: f"{_ENGLISH[Cue.GRADER]}|{entries[Cue.GRADER]}"}


TABLES = {
    "en": _table(_ENGLISH),
    "nl": _table(_with_english(_DUTCH)),
    "fr": _table(_with_english(_FRENCH)),
}

TO_A_GRADER = frozenset(
    "grader marker assessor evaluator examiner rubric grading scoring ai beoordelaar "
    "nakijker examinator correcteur evaluateur bareme llm gpt chatbot".split()
)
"""Words that a client is hardly ever addressed with: what follows is for somebody else."""

OPPOSITES = {
    word: frozenset(others)
    for one, two in (
        ("include in add put add", "omit leave out exclude without skip"),
        ("keep hold", "return throw burn discard post back dispose bin"),
        ("before", "after"),
        ("early earlier", "late later"),
        ("open", "close closed shut"),
        ("accept agree yes", "decline refuse reject no"),
        ("valid", "invalid expired"),
        ("free gratis gratuit", "charge charged extra surcharge"),
        ("more extra", "less fewer"),
        ("buy order", "cancel"),
        ("genuine real", "fraud fake false scam"),
        ("allowed may can", "forbidden cannot can't"),
        ("present available", "absent missing away"),
        ("start begin", "end finish stop"),
        ("on", "off"),
        ("first", "second last"),
        ("up", "down"),
        ("today", "tomorrow yesterday"),
        ("tonight", "tomorrow"),
        ("morning", "afternoon evening"),
        ("outbound", "return inbound"),
        ("all both", "none neither one only"),
        ("same", "different other another"),
        ("wel", "geen niet"),
        ("voor", "na"),
        ("vandaag", "morgen gisteren"),
        ("open", "dicht gesloten"),
        ("met inclusief", "zonder exclusief"),
        ("eerste", "tweede laatste"),
        ("answer reply", "ignore"),
        ("separate separately", "together merged merge"),
        ("paid", "unpaid open outstanding"),
        ("done ready finished", "unfinished pending open"),
        ("avant", "apres"),
        ("avec", "sans"),
    )
    for words, others in (
        (one.split(), two.split()),
        (two.split(), one.split()),
    )
    for word in words
}
"""What says the contrary of a word."""

FUNCTION_WORDS = {
    "en": "the a an of to in on at for and or but is are was were be been i you he she it we they my your his her its our "
    "their me him them us this that these those with from by as if so not no do does did have has had will would can could "
    "should may might must shall there here what which who when where how all any some than then up out about into before "
    "after until till over again just only also very too more i'm i've i'll i'd it's you're you'll that's don't isn't can't won't",
    "nl": "de het een van te in op aan voor en of maar is zijn was waren ben ik je jij u hij zij ze wij we jullie mijn jouw uw "
    "hun ons onze dit dat deze die met door als zo niet geen er hier wat welke wie wanneer waar hoe al alle om dan naar over "
    "uit bij tot ook nog heb heeft hebben had zal zullen kan kun kunt kunnen mag moet wil wordt worden nu dus want mij me zich",
    "fr": "le la les un une des de du a au aux en et ou mais est sont etes suis je tu il elle nous vous ils mon ma mes votre vos "
    "notre ce cette ces qui que dans sur pour par avec sans si ne pas plus j'ai c'est d'un d'une l'on y se sa son ses leur ai avez",
    "de": "der die das ein eine und oder aber ist sind ich du er sie wir ihr mein nicht mit von zu den dem des im am auf bei fur "
    "es haben hat habe wird werden kann konnen noch ihnen ihre uns mir mich bitte auch als wie dass um bis nach sehr geehrte",
    "es": "el los las una unos unas y o pero es son yo usted ella nosotros mi su sus que en con por para del al se lo le no si "
    "ha han he hay como cuando esta este esto muy un saludo hola le la ya mas hasta antes",
    "it": "il lo gli uno una e o ma sono io lei noi mio suo che in con per del della al alla si non ha ho anche come quando questo "
    "questa molto un di da le ci buongiorno gentile cordiali saluti prima dopo nel sul",
}
ALL_FUNCTION_WORDS = frozenset(
    word for words in FUNCTION_WORDS.values() for word in words.split()
)
_SPOKEN_IN = {
    word: tuple(name for name, words in FUNCTION_WORDS.items() if word in words.split())
    for word in ALL_FUNCTION_WORDS
}


def language_of(words: Iterable[str], *, expected: str) -> tuple[str, float]:
    """Return the language *words* are most likely in, and the share of its small words.

    On a tie it is the *expected* one.
    """
    counts = dict.fromkeys(FUNCTION_WORDS, 0)
    total = 0
    for word in words:
        total += 1
        for name in _SPOKEN_IN.get(word, ()):
            counts[name] += 1
    if not total:
        return expected, 0.0
    best = max(counts, key=lambda name: (counts[name], name == expected))
    return best, counts[best] / total


def cues_in(words: list[str], language: str) -> list[int]:
    """Return for each word the cues that begin or go on there."""
    table = TABLES.get(language, TABLES["en"])
    found = [0] * len(words)
    for place, word in enumerate(words):
        if "'" in word:
            found[place] |= _by_ending(word)
        for rest, cue in table.get(word, ()):
            if not rest:
                if word not in _ROUNDING or _before_number(words, place):
                    found[place] |= cue
            elif tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                for each in range(place, place + 1 + len(rest)):
                    found[each] |= cue
    return found


_ROUNDING = frozenset("about around rond vers".split())
"""What makes a number a rough one, and means something else before other words."""


def _before_number(words: list[str], place: int) -> bool:
    return any(
        each[0].isdigit() or each in _NUMBERS or each in _HOURS
        for each in words[place + 1 : place + 3]
    )


_NUMBERS = frozenset(word for known in VALUES.values() for word in known)
_HOURS = frozenset("noon midday half quarter kwart hundred thousand midi".split())


def _by_ending(word: str) -> int:
    if word.endswith("n't"):
        return Cue.NOT
    if word.endswith("'ll"):
        return Cue.FUTURE
    if word.endswith("'ve"):
        return Cue.DONE
    return Cue.NOT if word.startswith("n'") else 0

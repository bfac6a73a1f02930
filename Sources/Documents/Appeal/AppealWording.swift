/// The wording of the letter of appeal that comes with the program.
enum AppealWording {
  static let english = """
    % The letter of appeal. Change the wording as you like and give the file to
    % `talka appeal --template`. Empty lines part blocks. Words in {braces} are filled in,
    % {{double ones}} stand for whole blocks. [joint] keeps a block for the letter to all,
    % [personal] for the letter to one party, [first] and [reissue] for the first letter and later
    % ones, [legal-basis] for letters that name one.

    {{sender}}

    {{addressee}}

    {{facts}}

    # {subject}

    Excellencies,

    [reissue] This letter takes the place of ours of {since-date}, reference {since-reference}.
    Since then the following has changed.

    [reissue] {{differences}}

    {{situation}}

    [legal-basis] We make this request under {legal-basis}.

    [joint] What happens here concerns all of us. We therefore ask each of those named below for a
    part. All parts follow from one rule, stated here, so that everyone can see what the others are
    asked for.

    [personal] What happens here concerns all of us. We ask {addressee} for what is listed below.
    Its part follows from a rule that is the same for all and is stated here.

    {{asks}}

    First comes what closes most with least: a change to an offer already made. What nobody offers
    is shared {key}. Each portion is asked of the party that bears least against its share, counting
    what it has given, what it sends under the plan and what it is asked for in this letter. Nobody
    is asked for what it could not bring in time.

    [personal] The fair share of {addressee} is {part} of the value of all that is asked for. What
    it has given or sends under the plan is worth EUR {given}.

    Please tell us for each line whether you can bring it, a part of it, or something in its place,
    and on what day it can leave. A part that comes in time helps more than the whole that comes
    late.

    {{signatures}}

    {{page-break}}

    ## Annex 1. What is asked for, and what is open

    {{needs}}

    [joint] ## Annex 2. Who is asked for what

    [joint] {{asked}}

    ## Sources

    {{sources}}
    """

  static let lithuanian = """
    % Prašymo suteikti pagalbą raštas. Tekstą galite keisti ir pateikti per
    % `talka appeal --template`. Tuščios eilutės skiria pastraipas. {Skliaustuose} esantys žodžiai
    % užpildomi, {{dvigubuose}} – ištisos dalys. [joint] – bendram raštui, [personal] – vienai
    % šaliai, [first] ir [reissue] – pirmajam ir vėlesniam raštui, [legal-basis] – kai nurodytas
    % teisinis pagrindas.

    {{sender}}

    {{addressee}}

    {{facts}}

    # {subject}

    Jūsų Ekscelencijos,

    [reissue] Šis raštas pakeičia mūsų raštą Nr. {since-reference} ({since-date}). Nuo to laiko
    pasikeitė:

    [reissue] {{differences}}

    {{situation}}

    [legal-basis] Šį prašymą teikiame remdamiesi: {legal-basis}.

    [joint] Tai, kas čia vyksta, rūpi mums visiems. Todėl kiekvieno iš toliau įvardytųjų prašome
    prisidėti savo dalimi. Visos dalys nustatytos pagal vieną čia išdėstytą taisyklę, tad kiekvienas
    mato, ko prašoma kitų.

    [personal] Tai, kas čia vyksta, rūpi mums visiems. Šio rašto adresato prašome to, kas išvardyta
    toliau. Jo dalis nustatyta pagal visiems vienodą, čia išdėstytą taisyklę.

    {{asks}}

    Pirmiausia prašoma to, kas mažiausiomis pastangomis padengia daugiausia, – pakeisti jau pateiktą
    pasiūlymą. Tai, ko niekas nesiūlo, paskirstoma taip: {key}. Kiekvienos dalies prašoma tos
    šalies, kurios našta, palyginti su jos teisinga dalimi, yra mažiausia, įskaičiuojant tai, ką ji
    jau suteikė, ką siunčia pagal planą ir ko jos prašoma šiame rašte. Niekieno neprašoma to, ko jis
    negalėtų pristatyti laiku.

    [personal] Adresato teisinga dalis – {part} visos prašomos pagalbos vertės. Suteiktos ar pagal
    planą siunčiamos jo pagalbos vertė – {given} EUR.

    Prašome dėl kiekvienos eilutės pranešti, ar galite suteikti visą prašomą pagalbą, jos dalį ar ką
    nors vietoj jos ir kurią dieną ji gali būti išsiųsta. Laiku atvykusi dalis padeda labiau nei
    visa, bet pavėluota pagalba.

    {{signatures}}

    {{page-break}}

    ## 1 priedas. Ko prašoma ir ko dar trūksta

    {{needs}}

    [joint] ## 2 priedas. Ko iš ko prašoma

    [joint] {{asked}}

    ## Šaltiniai

    {{sources}}
    """
}

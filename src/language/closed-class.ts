/**
 * Words that grammar asks for rather than the matter: articles, pronouns, prepositions, conjunctions, auxiliaries, particles, and
 * adverbs that come and go in translation (also, just; уже, же). Lower-cased, ё folded to е, apostrophes straight. A word that is not
 * here is a content word.
 */
const CLOSED_CLASS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(`
    a an the this that these those such same other another each every all any some no none both either neither one ones
    i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our ours ourselves
    they them their theirs themselves who whom whose which what whatever whoever whichever someone somebody something anyone anybody
    anything everyone everybody everything nobody nothing there here where when why how then than thus hence whereby wherein
    of in to for with on at by from into onto upon about against between among amongst through throughout during before after above below
    under over within without behind beyond near off out up down along across around toward towards per via despite except until till since
    as like unlike because and or but nor so yet if unless though although while whereas whether however therefore moreover furthermore
    be am is are was were been being do does did done doing have has had having will would shall should can could may might must ought
    need get gets got gotten getting let lets let's go goes going went gone come comes came make makes made making take takes took taken taking
    not n't never don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't shouldn't haven't hasn't hadn't
    i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll they're they've
    they'd they'll that's there's what's who's here's
    also too very much many more most less least few little lot lots just only even still already again ever quite rather almost nearly
    now soon later ago away back well far further enough own else instead together apart once twice indeed actually really simply
    way ways thing things kind sort part s t re ve ll d m etc ie eg mr mrs ms dr
    long first second last next use uses used using able due including according based regarding concerning number given
    set put become becomes became becoming found find way based amount several various certain different particular total
    say says said saying tell tells told year years time times day days
  `),
  ru: setOf(`
    я меня мне мной мною ты тебя тебе тобой он его ему им нем она ее ей ею ней нее оно мы нас нам нами вы вас вам вами они их ими них ним
    себя себе собой собою мой моя мое мои моего моей моих моим моему твой твоя твое твои свой своя свое свои своего своей своих своим своими
    своему свою наш наша наше наши нашего нашей наших нашим нашими нашу ваш ваша ваше ваши вашего вашей ваших вашим вашу
    этот эта это эти этого этой этих этим этими этому эту этом тот та те того той тех тем теми тому ту том такой такая такое такие такого
    таких таким такими такую такой таков какой какая какое какие какого каких каким какую какой который которая которое которые которого
    которой которых которым которыми которую котором которому кто что чего чему чем ком кого кому чей чья чье чьи
    весь вся все всё всего всей всех всем всеми всю всему сам сама само сами самого самой самих самим самому самый самая самое самые самых самым
    каждый каждая каждое каждые каждого каждой каждом каждую любой любая любое любые любого любых другой другая другое другие других другим другого
    иной иная иное иные иных один одна одно одни одного одной одних одним одну одном никто ничто ничего никого нечто некто некоторый некоторые
    некоторых некоторым кто-то что-то чего-то
    в во на с со к ко о об обо от ото из изо у за по под подо над надо при про для без безо до между через перед передо после около среди вокруг
    против вместо кроме ради сквозь вдоль мимо внутри вне возле вблизи согласно благодаря вследствие относительно насчет путем ввиду
    и а но да или либо то ни не нет же ли бы б ведь вот вон если когда пока хотя чтобы чтоб как так потому поэтому также тоже зато однако
    словно будто лишь только даже уже еще ещё именно разве неужели пусть пускай давай ну где куда откуда там туда здесь тут сюда тогда
    теперь сейчас потом затем зачем почему отчего сколько столько настолько насколько
    быть был была было были будет будут буду будем будешь будете будучи есть является являются являлся являлась являлось являлись являться
    являясь стал стала стало стали стать становится становятся мочь могу может можем можете могут мог могла могло могли можно нужно нельзя
    должен должна должно должны следует
    очень весьма более менее больше меньше много мало самый почти примерно всего просто вообще вполне довольно достаточно слишком гораздо
    опять снова всегда никогда иногда обычно часто уже скоро давно недавно сразу вместе вновь например т д п е др г гг т.е т.д т.п
    себе то-то данный данная данное данные данного данной данных сделать делать делает делают
    год года году годы лет годах годов раз раза время времени числе число количество часть части образом случае
    сказал сказала сказали говорит говорят сообщил имеет имеют имел имела имели иметь несколько ряд
  `),
}

/** Whether grammar asks for a word of a language; in a language without a list, no word is known to be one of these. */
export const isClosedClass = (word: string, language: string): boolean => CLOSED_CLASS[language]?.has(word) ?? false

/** Whether the closed-class words of a language are known. */
export const hasClosedClass = (language: string): boolean => Object.hasOwn(CLOSED_CLASS, language)

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

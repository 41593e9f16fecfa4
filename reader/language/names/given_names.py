"""Given names, and whether men or women bear them."""

from functools import lru_cache

from reader.language.gazetteer import codes
from reader.language.word_lists import word_set

MALE = word_set(
    """
    aaron abdul abdullah abraham adam adrian ahmad ahmed ajay alan albert alberto alejandro
    alessandro alexander alexei alfred ali alistair allan allen amit anand andre andreas andrei
    andrew andy angus anil anthony antoine antonio anwar ari arjun arnold arthur arun ashok
    barack barry bart ben benjamin benoit bernard bernie bert bill billy bob bobby boris brad
    bradley brendan brent brett brian bruce bruno bryan calvin carl carlos cedric chad charles
    christian christopher chuck clarence clark clint colin connor conor
    craig curtis cyril damian damien dan daniel danny darren dave david dean deepak denis
    dennis derek desmond dev dick diego dieter dinesh dmitri dmitry dominic don donald doug
    douglas duncan dwayne dwight earl ed eddie edgar eduardo edward edwin elias elijah
    emmanuel enrique eric erik ernest ernie ethan eugene evan felipe felix fernando francesco
    francis francisco francois frank franklin fred frederick gareth garry gary gavin gene geoff
    geoffrey george gerald gerard gerhard giovanni giuseppe glen glenn godfrey gordon graham
    grant greg gregory guillermo gustavo guy hamid hank hans harold harry harvey hassan hector
    heinrich henri henry herbert herman hosni howard hugh hugo hussein ian ibrahim igor imran
    isaac ishaan ivan jack jacob jacques jake james jared jason javier jay jed
    jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joachim joe joel john johnny jon
    jonah jonathan jorge jose joseph josh joshua juan julian julio julius justin karl
    karthik keith kenneth kenny kevin khalid klaus kofi kumar kwame kyle lance larry lars
    lawrence leo leon leonard leonid leroy liam lionel lloyd louis luca lucas luigi
    luis luke mahmoud mahmud malcolm manuel marc marcel marco marcus mario mark marshall martin
    marty marvin mathieu matt matteo matthew maurice max maxim michael michel miguel mike
    mikhail milton mitch mitchell mitt mohamed mohammad mohammed mohan muhammad mustafa nathan
    nathaniel ned neil nelson nicholas nick nicolas niels nigel nikolai noah noel norman oleg
    oliver olivier omar osama oscar otto owen pablo patrick paul pavel pedro pete peter phil
    philip philippe pierre prakash pranav rafael rahul raj rajesh rajiv ralph ramesh ramon rand
    randall randy raphael raul ravi ray raymond reggie reinhard rex ricardo richard rick ricky
    rob robert roberto rod roderick rodney rodrigo roger rohan roland ron ronald ross roy rudy
    rupert russ russell ryan saad saddam sadiq salman salvador samir samuel sandeep sanjay
    santiago saul scott sean sebastian serge sergei sergey sergio seth shane shaun sherman
    sidney silvio simon siya spencer stan stanley stefan stephen steve steven stewart stuart
    sunil suresh tariq ted terence terrence thabo theodore thierry thomas tim timothy toby todd
    tom tommy tony travis trevor tyler umar uwe vernon victor vijay vikram vince vincent vinod
    vivek vladimir wallace walter warren wayne wendell werner wilfred willem william willie
    winston wolfgang xavier yannick yasser youssef yuri yusuf yves zach zachary
    """
)
FEMALE = word_set(
    """
    abigail ada adele adriana agnes aisha alejandra alexandra alice alicia alison allison
    amanda amber amelia amina amy ana anastasia andrea angela angelina anita anjali ann anna anne
    annette annie antonia arlene audrey barbara beatrice becky belinda bernadette beth betsy betty
    beverly bianca bonnie brenda bridget britney brittany camilla candace cara carla carly carmen
    carol carole caroline carolyn carrie cassandra catherine cathy cecilia celia charlotte chelsea
    cheryl chloe christina christine cindy claire clara claudia colleen connie constance cristina
    crystal cynthia daisy danielle daphne dawn debbie deborah debra deirdre delia denise
    diana diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor
    elena eliza elizabeth ella ellen eloise elsa elsie emily emma erica erin esther ethel eugenia
    eva evelyn faith fatima fiona florence frances francesca freya gabriela gabrielle gail georgia
    geraldine gertrude gillian gina gisele gladys glenda gloria grace greta gwen hannah harriet
    hazel heather heidi helen helena helene hilary hillary holly huma ida imogen indira indra
    ines ingrid irene iris isabel isabella isabelle ivanka ivy jacinda jackie jacqueline jane
    janet janice jasmine jean-marie jeanne jen jenna jennifer jenny jessica jill jo joan joanna
    joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie juliet june
    justine kamala karen karin kate katherine kathleen kathryn kathy katie katrina kavita kay
    kayla kellyanne kimberly kirsten kirstie kristen kristin kristina lakshmi lara
    latisha laura lauren leah leila lena leticia lily linda lindsay lindsey lisa liz loretta
    lori lorraine louise lucia lucy luisa lydia mabel madeleine madeline magdalena maggie
    malala mandy marcia margaret maria marian marianne marie marilyn marina marine marjorie
    marlene martha mary maryam maura maureen maya meera megan meghan melania melanie melinda
    melissa mercedes meredith michelle mildred millie miranda miriam molly mona monica muriel
    myra nadia nancy naomi natalia natalie natasha neha nicola nicole nikki nina nora noreen norma
    octavia olga olivia pamela patricia patty paula pauline peggy penelope penny philippa phoebe
    phyllis pippa polly pooja prianka priscilla priti priya rachel ramona rebecca regina renata
    renee rhonda rita roberta robyn rosa rosalind rose rosemary roxanne ruth sabrina sadia sally
    samantha sandra sara sarah selina selma serena shannon sharon sheila shelley sheryl shirley
    silvia simone smriti sofia sonia sophia sophie stacey stella stephanie sue sunita susan
    susanna suzanne swati sylvia tamara tanya tara teresa theresa therese tina toni tracy
    tulsi ursula valentina valerie vanessa vera veronica vicki victoria violet virginia vivian
    wanda wendy whitney wilma winifred xiomara yasmin yolanda yvette yvonne zadie zoe"""
)
_EITHER = word_set(  # that mostly tell in one language and not in the next
    "charlie chris claude dale dana dominique drew jamie jan jean jess jordan kerry"
    " kim laurence leslie lynn marion sam"
)
_FAMILY_FIRST = word_set(  # family names that are said before the given name
    "bui duong hoang li lim lin nam park sim son tan teo vu wong"
)
_GIVEN = MALE | FEMALE | _EITHER
_WHOSE = {"M": 2, "F": -2, "m": 1, "f": -1}  # by codes of the vocabulary


def is_given_name(word: str) -> bool:
    """Whether the word is a given name that is common enough to be told from other words."""
    return word.lower() in _GIVEN


def may_be_given(word: str) -> bool:
    """Whether anybody bears the word as a given name, whatever else it is."""
    return "G" in codes(word)


def pronoun_of(given: str) -> str:
    """The pronoun for who bears the name, "he" or "she", "" when it does not surely tell."""
    return {2: "he", -2: "she"}.get(leaning(given), "")


@lru_cache(maxsize=1 << 12)
def leaning(given: str) -> int:
    """Whose name it is: 2 almost only men's, 1 mostly men's, negative women's, 0 anybody's."""
    name = given.lower()
    if name in MALE or name in FEMALE:
        return 2 if name in MALE else -2
    if not name or name in _EITHER or name in _FAMILY_FIRST:
        return 0
    known = codes(name)
    return next((whose for code, whose in _WHOSE.items() if code in known), 0)

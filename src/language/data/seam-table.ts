/**
 * Which words of grammar, numbers and marks meet almost only where a content word between them is left out, in tenths of nats; `^` is the
 * beginning, `0` a number. Learned by bench/learn-missing-words.ts from the pairs that src/lexicon/data/en-ru.md names.
 */
export const SEAM_TABLE: Readonly<Record<string, string>> = {
  en: `(  , 40  ; 35  below 33  than 21
)  0 22
,  ! 34  ) 31  , 56  . 27  down 23  them 37
.  , 21  : 22  down 25  has 21  uses 21
:  ( 28  , 21  ; 23  and 23  of 23  or 21
;  ; 32
?  ( 23  , 22
^  ! 39  , 67  . 20  : 52  are 21  down 22  has 24  him 23  is 22  of 30  off 24  said 34  says 26  than 25  them 28  was 24
a  ! 37  ( 25  , 32  . 28  ? 27  a 30  about 24  after 24  against 33  ago 21  already 21  amount 40  and 29  are 24  as 31  at 47  based 29  because 26  between 29  but 26  by 39  can 33  could 24  does 29  during 30  for 40  from 48  has 40  here 31  i 20  if 25  in 43  instead 23  into 42  is 35  it 24  like 38  made 25  may 28  might 22  of 75  on 38  only 28  or 39  other 27  out 22  should 30  such 24  that 53  the 21  they 22  through 27  to 46  under 28  up 23  using 40  via 25  was 38  we 28  when 28  where 46  which 44  who 35  whose 36  will 33  with 44  within 29  without 38  would 29  you 34
about  and 36
actually  . 23
after  of 28  to 26
against  , 32
all  are 30  can 21  from 34  which 22
also  and 20  as 25  by 20  that 22  them 24  to 25
am  by 21  for 24  that 24
among  , 22  . 23
an  ! 29  ) 29  , 43  . 33  : 37  ? 22  and 28  as 25  at 20  based 26  between 26  can 26  for 44  from 39  has 23  in 23  into 25  is 45  like 23  may 22  number 32  of 57  one 27  or 31  part 26  that 42  time 24  to 54  using 21  way 26  where 28  which 26  will 23  with 45
and  ! 30  ) 32  . 34  : 31  ; 37  and 34  enough 25  him 27  into 21  like 22  me 21  of 23  than 26  them 51  us 23
another  and 26  for 27  or 25  that 23  to 22
any  , 23  . 23  from 29  in 37  or 22  that 29  to 30  which 24  whose 24  with 28  you 26
are  . 25  after 21  against 24  and 24  because 23  by 38  from 23  into 38  or 27  than 25  that 23  us 23  ways 23  when 30  with 42  without 24
as  ! 25  ( 25  ) 41  , 33  . 28  ; 21  and 39  are 26  as 52  here 22  or 41
at  ( 21  , 34  . 23  : 32  and 25  i 21  in 21  of 27  time 33
be  ! 23  ( 29  , 26  . 28  ; 31  according 23  after 27  again 26  against 21  and 42  are 21  as 21  before 26  by 52  down 24  during 26  for 26  from 26  if 29  instead 21  into 45  now 22  once 25  or 44  than 34  to 33  together 26  until 28  up 20  via 29  when 30  while 26  with 30
because  is 26
becomes  . 21
been  ! 23  ( 22  , 31  . 36  and 33  by 41  for 21  from 33  in 20  into 25  on 22  to 31
before  to 26  with 21
being  . 30  by 34  from 21  or 24  to 37
between  , 23  . 22  and 47  of 26
both  and 44
but  ! 22  and 30
by  ! 21  ) 39  , 39  . 32  ; 26  and 29  are 21  as 22  from 27  in 36  into 22  is 21  of 38  on 29  or 25  to 31  when 21  who 26
can  a 46  all 35  an 29  and 24  another 21  any 37  as 26  between 25  different 22  down 21  from 26  how 34  if 26  in 36  it 30  its 27  many 22  more 24  off 22  on 33  or 36  other 27  our 29  out 22  over 22  several 26  some 29  that 39  the 52  their 33  them 43  these 32  this 23  those 21  through 25  to 26  up 34  us 23  using 25  what 30  whether 26  which 30  with 26  your 41
can't  a 21  it 21  the 23  them 21  to 25
cannot  a 32  the 39  this 29  to 25  your 22
certain  . 22
could  that 21  the 40  to 24  us 21
didn't  that 27  what 21
different  are 24  of 41  to 21
doesn't  . 25  a 24  any 29  on 21  the 26  to 29
don't  a 26  about 23  any 21  how 30  if 27  it 23  me 28  that 21  the 29  to 43  what 33  your 21
down  while 25
during  , 36  . 29  and 23  of 26
each  ( 21  , 37  . 27  : 21  can 23  has 24  in 28  is 42  that 26  to 33
either  or 40
every  , 32  . 40  and 22  at 21  has 31  in 30  is 24  of 32  that 30  you 24
far  of 28  than 21
few  : 21  and 21  to 21
first  is 23  of 22  on 27  that 21  the 25
for  ( 25  ) 45  , 39  . 21  : 30  ; 30  and 35  based 23  but 23  for 26  from 30  if 32  in 24  of 47  on 28  or 35  to 48  who 26  with 44
found  of 21
from  ) 25  , 22  as 21  of 32  on 23  to 43  with 26
get  about 25  of 30
gets  . 29
given  ( 25  . 20  : 23  of 22
got  . 23
has  ! 23  ( 22  . 23  and 27  for 25  us 22  your 23
have  and 29  from 22  into 24  me 22  or 20  out 25  with 27
he  a 20  for 21  he 21  his 34  in 29  it 23  me 21  that 37  the 43  to 42  us 22  with 23
her  and 23
his  , 35  . 39  ? 25  and 41  are 24  as 21  at 21  but 22  for 27  from 22  had 21  in 36  is 30  of 28  on 28  to 44  was 26  were 28  with 22
i  a 39  all 28  as 22  he 32  her 22  him 25  i'll 21  i 47  if 22  it's 23  it 41  my 36  no 28  of 23  on 23  our 23  out 23  some 23  that 44  the 41  them 25  there 29  they 26  this 34  to 43  up 25  we'll 23  we're 21  we 43  what 33  where 22  with 23  you 52  your 32
i'll  you 26
i'm  , 28  . 24  to 21
i've  the 21
if  ) 37  . 20  are 33  does 25  is 30  of 24
in  ( 25  ) 28  , 31  : 21  ; 33  after 26  and 23  are 29  by 21  for 22  has 22  in 29  is 31  of 59  or 24  they 22  to 30  was 25  where 30  will 22  with 27  without 22
including  ) 22  , 22  . 24  and 28  of 22
into  , 40  . 22  and 26  in 23  of 24  when 22
is  ) 22  . 29  ; 32  and 29  by 32  every 24  from 23  if 25  into 44  or 25  since 29  than 47  until 21  while 22  with 24
isn't  . 21
it  0 24  like 25  the 22  us 21
it's  , 30  by 22  that 23  to 48
its  ( 26  ) 27  , 49  . 48  : 30  and 40  are 33  as 24  at 21  in 32  is 40  of 20  on 26  to 40  was 24  will 21  with 24
just  and 22  it 26
last  : 21  is 23  that 24  was 22
let's  a 26  at 29  it 23  our 23  that 26  the 36  this 28  to 23  what 21
like  and 29  or 28
long  of 27
make  that 29  to 25
makes  to 27
many  at 22  in 24  that 29  to 20
may  a 28  for 25  from 21  in 27  more 21  on 21  some 24  to 44  up 26  with 21
might  a 25  like 26  the 21  to 39  you 23
most  , 25  and 28  in 21  the 25  to 21  way 24
mr  , 25  said 29
much  than 29
must  a 34  an 21  and 21  before 21  in 26  it 25  that 29  the 36  their 22  them 33  this 28  to 28  with 35
my  ! 34  , 35  . 40  ? 34  and 44  are 31  for 25  have 26  in 31  is 38  of 26  to 41  was 25  with 25  would 27
neither  nor 28
never  , 27  the 21
next  is 34  of 35  will 21
no  about 23  and 21  are 30  at 30  but 24  for 30  from 23  has 25  how 30  if 28  in 29  is 33  of 37  on 24  than 25  that 33  the 28  to 26  what 34  which 26  with 28
not  ; 27  and 31  any 28  anything 30  him 24  into 23  it 31  or 35  them 33  then 23  these 24  us 24  with 28
now  like 23
of  ! 44  ( 28  ) 29  , 42  . 36  : 21  ; 32  against 22  and 45  are 34  as 23  but 21  by 22  can 37  does 23  during 22  for 36  from 38  had 26  has 29  have 34  in 38  into 27  is 44  made 21  make 22  of 42  on 33  or 32  should 22  since 23  they 29  to 58  used 30  was 34  we 26  were 26  who 22  will 29  with 38  within 24  without 28  would 21
on  of 36
or  ) 33  . 30  ; 29  and 31  of 21  or 44  them 28
other  , 20  are 37  can 21  from 22  may 24  of 33  on 21  or 21  that 33  the 22  to 20  will 31  you 22
our  ! 44  , 53  . 46  : 23  ; 23  ? 32  and 45  are 34  as 23  for 29  from 21  has 28  have 26  in 38  is 40  of 26  the 24  to 41  was 24  will 25  with 30
own  and 28  for 22  of 21
particular  . 28  is 21  of 25
per  ( 24  ) 26  , 36  . 41  of 25
quite  , 32  . 23  : 21  to 21
rather  . 23
really  to 34
same  ; 22  again 22  and 23  in 21  of 31  will 24
second  to 27
several  , 29  . 39  : 23  are 25  at 26  can 25  in 26  to 25  with 22
shall  them 22
she  her 25  that 23  to 32  us 21
should  a 24  for 21  in 25  it 26  that 26  the 27  them 27  to 38  up 21  with 26
simply  the 27
since  is 24
some  ! 32  , 27  . 25  : 22  about 23  and 29  for 24  from 27  have 25  in 25  may 32  on 24  that 28  to 26  with 29
sort  in 22
still  ? 21  and 21  by 24  to 29
such  . 26  ; 21  are 30  can 22
take  of 40
takes  of 28  when 21
tells  to 26
than  . 37  and 23
that  and 24  how 22  like 28  me 21  them 28  to 20
that's  for 22
the  ! 58  ( 30  ) 53  , 57  . 40  : 38  ; 38  ? 21  about 32  according 30  after 31  again 37  against 34  also 37  an 22  and 42  are 64  around 32  as 48  at 42  based 29  became 22  because 25  becomes 29  before 28  behind 31  being 38  below 37  between 51  but 35  by 34  came 31  can't 24  can 58  cannot 39  comes 30  could 41  did 33  do 31  does 38  doesn't 38  don't 24  during 30  even 26  for 47  from 34  gets 30  goes 26  got 22  had 40  has 51  have 50  he 29  here 36  himself 21  in 46  instead 33  into 50  is 51  isn't 25  it 23  itself 34  made 30  makes 25  may 46  must 51  of 91  on 29  or 45  out 25  over 34  per 26  rather 22  regarding 21  said 29  says 26  shall 22  she 26  should 49  since 24  taken 21  takes 25  than 22  that 61  themselves 26  there 34  they 45  through 28  to 48  together 23  too 23  took 24  under 27  until 36  used 32  uses 24  using 41  was 59  we 44  went 21  were 48  when 41  where 51  which 45  while 34  who 37  whose 26  will 48  with 53  within 33  without 42  won't 29  would 45  you're 26  you 58  your 27  yourself 21
their  ! 27  ( 24  , 55  . 60  : 22  ; 26  ? 28  and 49  are 37  as 24  at 22  by 23  can 27  for 27  from 27  has 26  in 42  is 39  of 39  on 32  or 27  to 38  was 22  when 23  with 34  within 26
then  from 23  or 21  them 24  will 23
these  ! 21  , 24  . 27  : 21  and 26  can 21  for 28  from 26  have 34  may 23  of 33  to 27  with 22
they  . 29  a 37  as 21  at 21  for 24  from 22  him 22  in 35  it 22  me 23  of 21  on 21  that 28  the 38  their 32  they 21  to 47  us 26  with 21
this  of 39  or 21  that 39  the 30  uses 21  you 25
those  and 22  by 22  have 21  to 26
to  ! 36  , 27  . 24  about 31  across 24  after 23  again 25  against 34  and 27  around 23  at 25  away 25  before 33  between 42  by 22  down 38  everything 22  for 40  from 38  here 28  if 34  in 32  into 41  is 24  of 46  or 28  out 46  over 27  so 26  than 24  they 21  through 40  to 51  together 24  under 26  until 26  up 36  we 21  when 30  whether 30  with 43
too  and 25  for 34  to 31
under  , 34  . 33  of 31
until  . 22
using  ) 22  , 22  : 21  as 28  from 22
various  , 25  . 30  and 29  for 23  of 28
very  , 30  . 39  and 32  for 21  in 29  of 29  that 23  to 40  with 21
via  , 26  . 33
was  ! 22  ) 23  and 23  by 46  into 26  of 21  or 23  with 29
we  ! 24  a 41  again 22  at 23  for 32  from 24  him 31  in 25  it 29  on 24  our 35  that 35  the 45  them 34  this 33  through 22  to 45  using 23  with 28  you 37  your 23
we'll  a 27  about 21  how 21  in 22  the 30  them 21  you 23
we're  ! 25  . 22
we've  the 28
were  , 21  and 26  by 40  for 25  from 31  into 21  of 23  with 28
what  said 21  when 30
when  , 32  . 35  are 24  by 26  for 20  from 28  is 25  of 26  or 28  with 35
whether  is 27
which  that 33  with 25
while  do 25  down 24  is 20
who  a 25  him 21  me 24  on 23  the 27  their 27  them 22  to 40
whose  are 33  is 37  number 24  was 21  you 21
will  0 36  a 45  after 22  an 40  any 36  as 36  each 29  every 24  for 41  from 28  him 24  how 25  if 33  in 31  its 33  like 31  me 30  on 37  our 28  out 24  that 40  the 42  their 21  them 35  this 23  to 40  up 32  us 40  what 21  when 28  with 37  your 31
with  , 25  and 30  by 24  for 20  in 23  instead 21  of 38  to 42
without  ) 26  , 27  . 36  for 24  of 21  to 28
won't  us 21
would  a 21  if 21  me 26  the 23  to 34  us 26
you  him 26  it 44  me 39  one 23  the 25  them 37  us 38  your 34
you'll  that 21  to 23
you're  . 28  for 24  to 33  with 24
you've  to 21
your  ! 44  ( 28  ) 26  , 55  . 52  : 39  ; 26  ? 41  against 21  and 45  are 33  as 37  at 25  before 23  by 28  can 29  does 23  doesn't 22  for 40  from 32  has 38  have 28  here 27  if 26  in 42  into 31  is 45  may 28  might 23  more 22  of 37  on 36  or 39  should 28  so 21  that 28  to 52  until 22  uses 23  using 25  was 30  when 30  where 26  will 23  with 35`,
  ru: `!  их 20
(  ( 20  , 44  ; 35  данных 31
)  собой 21
,  ! 37  ( 25  ) 35  , 61  . 29  ; 23  бы 30  вами 25  всего 24  всеми 22  данных 25  же 33  ко 22  ли 57  одну 26  свои 31  своих 22  себя 27  собой 31  эту 21
.  ! 20  , 29  : 28  бы 32  был 30  вашего 25  всего 25  данных 22  же 36  ли 35  могут 22  образом 22  является 29
:  ( 27  , 26  ; 26  всех 21  и 25  или 28  ли 28  между 23
;  ; 30  же 22
?  ( 23  ли 22
^  ! 40  , 59  . 27  : 51  ; 23  бы 27  вас 24  времени 37  всех 37  говорит 29  данных 48  должны 21  других 26  же 26  имеют 22  ли 32  любого 23  образом 22  сказал 24  того 23  является 33
без  ( 25  ) 25  , 38  . 38  : 27  для 21  и 33  на 23  с 22
благодаря  и 22
более  . 28  : 25  в 28  для 31
больше  для 24  на 21
будем  , 33
будет  ( 33  , 32  ; 24  в 31  для 28  до 27  из 23  к 33  как 34  на 20  от 31  после 28  при 26  собой 21
будете  , 25
будут  , 24  . 24  в 27  все 26  данные 21  для 28  из 21  или 26  к 25  как 27  на 28  так 22  только 22
будучи  , 22
был  , 28  : 21  из 21  к 22
была  , 28  и 20
были  , 22  из 28
было  ) 21
быть  ( 24  . 20  для 28  к 32  при 31  с 27  через 21
в  ! 48  ( 32  ) 28  , 53  . 34  ; 42  ? 31  без 27  больше 21  будет 32  будут 28  был 21  было 21  в 37  вашего 26  во 21  времени 29  время 35  все 29  всегда 24  всего 27  вы 33  данных 27  для 48  до 32  должно 21  должны 22  если 23  есть 37  за 31  и 48  из 39  или 41  к 48  каждого 31  как 35  которого 37  между 25  могут 27  может 36  можно 41  мы 31  на 45  над 26  не 24  нет 35  о 31  об 25  одного 25  он 26  они 30  от 60  перед 29  по 37  под 30  после 28  при 29  против 28  раз 42  раза 28  с 52  своего 24  следует 23  со 41  также 30  того 30  только 41  у 21  части 29  часть 26  чего 22  через 27  этого 38  я 24  является 26
ваш  , 37  . 21  будет 26  в 24  и 21  не 29
ваша  , 26  . 25  не 22
ваше  , 29  . 25
вашего  , 38  . 28  : 23  в 21  и 21  или 21
вашей  ! 21  , 28  . 29  и 26
ваши  , 28  . 24  будут 27  в 21  и 21
вашим  , 27  . 31
ваших  , 31  . 36  в 21
вашу  , 27  . 32
весь  , 31  . 21  и 24
весьма  , 25  . 25
вместо  , 29  . 22
вне  . 22  от 33
внутри  или 23
во  , 36  . 36  с 24  случае 21
вполне  , 21
все  данных 25  и 21
всегда  к 23
всей  , 28  . 32
всем  в 23
всеми  . 25
всему  . 24
всех  в 22  и 21
всю  , 27  . 27
вся  . 21
вы  0 24  за 21  к 23  о 24
гораздо  , 25  . 24
даже  . 29
данного  . 38
данное  имеет 22
данной  , 24  . 30
данный  . 35  в 26
для  ! 22  ( 27  ) 44  , 52  . 46  : 31  ; 32  в 55  данных 21  до 21  за 23  и 56  из 35  или 48  к 46  как 27  между 28  можно 26  на 46  от 42  по 27  при 27  с 53  со 34  только 23  это 26
до  ! 27  , 32  . 46  из 21
довольно  , 24  . 22
должен  в 35  и 24  на 25  с 24
должна  в 24  только 22
должно  в 24  на 21  при 21  с 22
должны  , 28  . 21  в 25  все 25  к 27  на 30  с 24
другим  в 21
других  : 21  в 23  с 22
другой  ) 23  и 36
его  может 22
если  ) 35  . 23  или 30  этой 29  является 20
есть  с 22
за  ! 36  , 43  . 27  ? 35  в 34  и 25  к 21  на 27  с 28
затем  ее 24  к 22  эту 26
и  ! 36  ) 21  . 33  : 28  ; 33  бы 21  вас 26  вашего 21  всего 23  данных 25  и 27  или 34  ли 26  между 24  нас 20  свои 21  своих 20  свою 26  себя 21
из  ! 29  ( 27  , 52  . 36  : 25  ? 23  будет 21  в 39  для 27  и 34  или 38  на 30  не 29  по 27  с 34
или  ( 20  ) 36  , 24  . 33  и 21  или 31
имеет  , 30  . 21  от 23
имеют  к 26
к  ! 40  ( 23  , 46  . 24  ; 24  ? 22  в 45  всех 22  данных 40  для 28  и 40  из 34  или 41  как 21  можно 22  на 35  не 25  о 26  от 41  по 34  с 33
каждая  в 22
каждого  , 24  . 41  в 36  данных 22  есть 23
каждое  , 22  на 23
каждой  , 31  . 30  в 25
каждом  . 34
каждую  , 22
каждый  , 29  должен 23  имеет 24
как  ( 22  ) 30  , 29  данных 24  или 38
какой  должен 22
когда  . 21
количество  , 36  . 22  в 40  для 33  между 22  на 26  по 22  после 21  с 26
которая  для 22  на 25
которое  для 22  на 25  с 24
которые  для 26  за 21  из 21  к 27  как 21  на 22  от 23  под 21  собой 22
который  для 22  на 23  с 21
которых  на 22  с 27
кроме  , 32  и 21
кто  . 23  на 20
ли  или 21
либо  , 23
лишь  ! 21  . 30  и 25
любая  , 29
любое  , 20
любой  . 32
любые  , 29
любых  . 21
между  , 36  . 41  в 24  и 50
меньше  в 21
могут  в 42  вам 23  для 30  и 24  из 21  к 31  на 21  от 26  по 26
мое  , 21
моего  ! 26  , 26  . 24
моей  , 30  . 21
моему  . 26
можем  на 27  это 21
может  0 24  более 22  в 32  данные 22  для 36  до 23  из 20  или 21  к 44  на 29  несколько 26  при 26  с 26  собой 21
можете  , 28  в 35  ее 30  или 26  к 23  на 31  несколько 22  свои 22  свой 26  эти 22  этот 21
можно  . 37  в 27  время 21  данные 21  для 40  до 24  другие 21  другой 24  и 28  из 21  или 27  их 26  к 26  как 26  количество 21  любое 22  любой 27  на 25  несколько 36
мои  не 25
моим  , 21
моих  , 25  . 20
мой  , 23  не 22
мы  ! 24  : 24  вам 33  для 22  ее 26  к 25  над 21  о 31  через 26  этих 26  этот 21  эту 26
на  ! 41  ( 28  ) 38  , 55  . 40  : 30  ; 30  ? 24  без 25  в 52  во 29  вы 21  данных 24  для 36  до 26  есть 28  и 41  из 36  или 46  к 30  можно 27  на 30  не 30  о 25  от 21  перед 25  по 37  под 22  после 22  с 36  того 22  у 25  этого 23  я 24
над  , 38  . 28  и 25
насколько  или 21
настолько  . 21
наш  , 27  . 22  в 21
наша  , 26  . 28
наше  , 28
нашего  , 26  . 21
нашей  , 30  . 34
наши  , 36  . 29  в 21  и 28
нашим  , 24  . 27
наших  ! 21  , 35  . 32  и 22
нашу  ! 22  , 25  . 29
не  ! 47  ) 45  , 55  . 50  : 34  ; 33  ? 32  без 21  бы 35  вам 21  вас 22  времени 22  данные 21  его 26  ее 29  ему 30  и 45  или 36  им 32  их 29  к 20  ли 37  меня 21  мне 28  нам 27  нас 24  ни 44  ничего 34  об 28  от 22  при 23  своего 21  свои 26  свой 22  свою 22  себя 22  тебя 26  этим 23  этих 21  это 22  этого 33  этот 21
некоторые  , 26  . 28  не 20
некоторых  , 21  . 23
нельзя  в 21  из 21
несколько  , 32  . 29  : 26  в 23  для 25  и 26  или 22  на 23  одного 21  с 26
ни  ! 22  , 35  . 30  не 26
но  ли 25
нужно  в 31  и 22  из 24  их 21  на 24  с 26
о  ( 24  . 27  в 40  для 22  и 43  из 21  или 22  на 29  с 30
об  ( 28  , 44  . 43  : 22  в 38  и 34  с 23
один  не 25
одним  . 29
одного  . 20  в 20
одной  , 28  . 25
одном  , 29  . 23  может 22
одну  , 22  . 23
он  0 25  : 22  для 24  их 24  к 24  собой 21
она  0 22
они  . 21  для 22  за 24  к 28  от 21  свои 21  себя 21
оно  ! 22
от  ! 26  ) 36  , 46  . 45  ? 21  в 40  для 24  до 36  и 36  или 29  к 36  на 26  по 29  с 26  это 26
относительно  , 26  . 21
очень  , 39  . 34  в 28  для 28  и 23  на 29
перед  , 34  . 25  в 23  с 21
по  ( 24  ) 26  , 26  . 29  : 40  будет 31  в 35  данных 30  для 26  за 21  и 29  из 29  или 33  к 34  между 22  на 31  не 30  о 21  они 24  от 24  при 26  с 33  того 33  этого 32  этот 31  является 25  являются 20
под  ( 22  , 41  . 46  0 20  в 34  и 22
после  , 22  . 24  в 34  и 23  из 21  лет 28  на 24
почти  . 26
при  ( 23  ) 25  , 48  . 46  в 45  данных 29  и 33  из 30  или 36  к 33  можно 37  на 34  одного 21  от 21  по 25  с 41  через 21  этого 28  этой 28
с  ! 39  ( 36  ) 38  , 50  . 41  : 32  ; 34  будет 21  в 42  времени 26  данных 36  для 37  до 34  и 43  из 33  или 23  к 29  как 28  может 22  можно 22  на 45  не 25  о 29  об 28  от 25  по 43  при 21  с 35  через 21
самого  . 22
самые  из 22
свое  , 25  . 28  в 22  на 26
своего  , 38  . 34  : 21  в 22  и 23
своей  , 30  . 32  в 25  и 30
своему  , 28  . 29
свои  , 31  . 40  в 30  и 26  на 28
своим  , 26  . 28  и 23
своими  , 27  . 25
своих  , 43  . 45  в 30  и 28  на 21
свой  , 40  . 42  в 25  и 25  на 23
свою  , 44  . 33  в 25  и 26  на 21  с 21
сказал  . 38
сколько  , 22  следует 28
скоро  . 25
следует  , 29  в 39  для 21  между 28  на 26
слишком  ! 24  , 43  . 28  и 27
снова  к 21
со  , 43  . 35  : 26  в 32  и 30  или 26  на 35
собой  для 22
согласно  , 32
среди  , 28  . 30
стало  , 27
становится  , 32  . 20
стать  , 26  . 29
столько  . 22
такими  . 22
таких  . 24
такое  , 20  и 22
такой  уже 22
такую  . 21
теперь  ! 24
только  ) 29  , 20  . 32  или 22
у  , 32  . 26  в 26  есть 34  и 22  на 26  не 26  нет 32  под 25
уже  ) 21  , 32  . 32
часто  в 33  для 24  на 24
часть  ) 24
чем  , 20  . 22
через  ( 27  , 40  . 43  время 26  и 26  или 26  с 22
чтобы  , 39  более 23  всех 21  другой 21  и 25  или 34  к 39  мог 34  нам 21  от 24  с 23  свои 23  свой 23  свою 24  только 28  этот 21  эту 32
эта  , 33  . 28  будет 29  была 27  должна 21  может 35  не 38
эти  , 39  . 44  ? 29  будут 29  в 28  для 23  и 30  могут 36  можно 30  на 21  не 37  от 21  с 21  являются 22
этими  , 31  . 33
этих  ! 27  , 30  . 49  в 25  можно 22  не 28
это  ( 21  данных 25  для 21  из 23  к 35  от 31
этого  ! 21
этой  ( 25  , 30  . 53  в 33  вы 22  есть 21  и 27  можно 26  мы 30  является 41
этом  мы 21
этот  ! 26  ( 26  , 44  . 36  ? 28  будет 35  был 25  в 39  для 31  должен 26  и 33  имеет 28  к 21  может 36  можно 31  на 27  не 35  обычно 23  очень 21  с 24  также 26  является 28
эту  ! 26  , 47  . 45  : 27  в 32  для 26  и 29  можно 36  на 36
я  ! 21  , 23  : 28  за 24  свой 26
является  ( 25  , 30  . 30  для 27  и 24  или 23
являются  ( 21  , 31  . 33  для 22  и 21`,
}

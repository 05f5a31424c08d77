"""What young people and teachers write: hard things in light words, and light things in hard words. One a line."""

from collections.abc import Mapping
from typing import Final

TOUCHING: Final[Mapping[str, str]] = {
    "self-harm": """
He shows her the marks he made on his arm with a razor.
He takes tablets so that he never wakes up.
nobody wants u alive
kys
kms lol
just kys already
k y s
kysss
omg go kill urself
she wants to kill herself
he tried to kill himself last year
unalive
he said hed unalive himself
i want to end it all
she wants to end her life
He took his own life in the spring.
i wanna die
i want 2 die
she says she wants to die
i hope u die
go die
Maya writes that she wants to die.
i dont want to be here anymore
i don't want to be here any more
he doesn't want to be here anymore
Noor says that she does not want to live any more.
i dont wanna exist
dont want to wake up tomorrow
i wish i could go to sleep and never wake up
i wish i was dead
wish id never been born
everyone would be better off without me
the world would be better without u
nobody would care if i died
no one would even notice if i was gone
whats the point of living
no reason to live
nothing to live for
im cutting again
she's been cutting again
she started cutting
Ffion cuts herself.
cutting myself helps
i cut myself last night
she cut her arms
He cuts his wrists.
there are cuts on her arms
sh scars
got sh scars on my legs
3 weeks clean from sh
self harm
selfharm
She self-harms.
he's been self-harming
she hurts herself
Noor finds out that Maya hurts herself.
i want to hurt myself
she's been hurting herself on purpose
burn herself
She burns herself with a lighter.
i burned myself with a cigarette
overdose
she overdosed
he od'd
took all the pills
she took a whole packet of paracetamol
ive taken all my tablets
he swallowed a load of pills
jump off a bridge
going to jump in front of a train
he hanged himself
suicide
im suicidal
suic1de
su1cide
she had scars on her arms
I'm scared she might hurt herself
She doesn't tell anyone that she cuts herself.
ive thought about hurting myself
Nobody knows that Leo cuts himself.
jump off a roof then
feel like ending it all
i cant go on anymore
he wants to take his own life
thinks about suicide
harm herself
harming himself
she took a blade out of a sharpener
kill your self
top himself
drown yourself
no one would miss u if you died
you should die
ur better off dead
He writes: "I wish I was dead."
she wants to hurt herself
she cuts when shes sad
He cuts to cope.
i keep cutting
trying to stop cutting
i relapsed, 3 months clean from cutting
her wrists are covered in scars
im going to kill myself
Is it OK to say kys in a game?
do u ever want to die
I don't want to be alive
Maya tells Noor that she has been cutting her arms.
Ffion sees cuts on Noor's arm.
There are fresh cuts on Noor's arms.
Noor hides the scars on her wrist under long sleeves.
i cut my wrists lol
been cutting since year 8
Leo has started to cut himself.
she said shes gonna kill herself if i leave
if u leave me ill kill myself
I'll kill myself if you leave.
Kofi writes to Leo: "kys, nobody likes you".
nobody likes u just kys
why dont u just die
just go die in a hole
do everyone a favour and kill urself
ur better off dead tbh
the world would be better off without u
He wishes he were dead.
she wishes she was dead
Callum writes that he doesn't want to live.
i dont want to live anymore
i cant do this anymore i want to die
I wish I could just go to sleep and not wake up.
wish i didnt exist
wish i wasnt alive
He thinks that nobody would miss him if he was gone.
nobody would miss me
no one would miss me if i wasnt here
Leo searches for ways to die.
ways to kill yourself
best way to die
Ways to end your life
she tried to take her own life
attempted suicide
she took an overdose
She takes an overdose.
she OD'd last night
swallowed a whole bottle of pills
took like 20 paracetamol
she took twenty paracetamol
took loads of paracetamol
I burn myself when I'm sad.
she burns her arm with a lighter
hurting myself is the only thing that helps
She hurts herself when nobody is looking.
hes been hurting himself
A friend who self harms
tw sh
his goodbye note says he's going to end his life
wants to jump off the roof of the car park
He stands on the bridge and wants to jump.
i feel suicidal
thinking about killing myself
I think about dying all the time
i think about death every day
she wanted to die
sometimes i want to disappear forever
i just dont want to be alive rn
dont wanna live no more
im done with life
i hate being alive
life isnt worth living
scratching her arms till they bleed
She digs her nails into her arm until it bleeds.
he punches himself
i want to kms
k.y.s
kill yourselfs
unalive urself
Robin finds out that his friend harms himself.
He posts a photo of his cut arm.
she posted a pic of her cuts
She cuts herself and can't stop.
She cuts herself after tea.
he cuts himself when hes running late
she's been cutting again in class
i burn myself when i play sad songs
She hurts herself and ends up in hospital.
he took all his pills in class
She took all her pills in the library.
Leo wants to jump off the bridge into the river.
they made fun of his suicide
He cuts himself in the bathroom after a match.
she cuts herself on purpose
Noor cuts her legs with a razor.
She hides the cuts on her arms.
scratches on her arms, she says its the cat but she did it again
i cut myself with scissors
Callum tells Sam that he thinks about killing himself.
She wrote that she wanted to kill herself.
Priya has cut marks on her arm.
Maya says Noor has been self harming since Year 7.
Tyler texts: go kill yourself.
He said he was going to end his life.
i want it all to end
I don't see the point in living
She tells him to kill himself.
why am i even alive
she wants to be dead
he tried to commit suicide
her suicide note
he is cutting himself
Ffion shows Noor the cuts on her arm.
i have been cutting myself for months
Mia says she wants to not be here anymore
i just wanna end it all
do you ever think about ending it all
wish i could just not exist
im so done i wanna kms
kms if this test goes bad
look at my scars
don't look at my arms, the scars are from last night
Maya wears long sleeves in June so that nobody sees the cuts.
she does it with the blade from her pencil sharpener
i relapsed last night, 3 months clean gone
Maya tells Kofi that she hurts herself when things at school get too much.
ngl i just wanna sleep and never wake up
nobody would notice if i wasnt here
kys irl
go kys fr
k!ll yourself
kill urself
k1ll yourself nobody likes u
im gonna kms
imma kms after this test no joke
go jump off a bridge
go drink bleach
i wrote my goodbye note
Maya sends Kofi a goodbye message and gives away her things.
this is my last message. goodbye everyone x
Maya wants to kill herself.
i cant do this anymore i want it to stop forever
i took a load of paracetamol
everyones better off without me
she tried to end it last year
i keep thinking about ending it
might unalive myself lol
sewerslide
game ending myself
neck urself
she showed me the cuts on her thigh
i've been burning myself with a lighter
he punched a wall til his hand bled again to feel smth
kms rn
KYS
k-y-s
gonna kms if he leaves me
no one would care if i died
wish i was dead
i dont wanna be alive anymore
he od’d on saturday
i had 20 tablets
Noor finds a note in which Ffion says that she does not want to live.
go hang yourself
shes been sh-ing again
pls dont do anything stupid tonight, put the blade down
i feel like ending everything
hes on suicide watch
im so done with living
""",
    "eating": """
She throws up after lunch so that she fits into the dress.
Noor has stopped eating so that she looks like the girls in the videos.
shes stopped eating cos she wants to be thin
havent eaten in 3 days
I haven't eaten for three days.
hasnt eaten since monday
Ffion has not eaten for two days.
she hasn't eaten anything all week
not eaten in days
havent had any food in 2 days
starving myself
She is starving herself.
starve urself
he starves himself
made herself sick after tea
Maya makes herself sick.
making myself sick
i made myself throw up
she makes herself be sick after dinner
fingers down her throat
thinspo
thinspo pics
pro ana
pro-ana
proana
a pro mia group
anorexia
shes anorexic
bulimia
an eating disorder
skipping meals
She skips meals.
i skip lunch every day
She skips breakfast and lunch to be thin.
i skipped dinner so i dont get fat
only 500 calories a day
counting calories
purging
i purged again
laxatives
diet pills
thigh gap
she throws up after every meal
he's sick on purpose
stopped eating
she won't eat anymore
Noor has stopped eating.
He hardly eats.
she never eats in front of us
i havent eaten since yesterday
fasting for 3 days to be skinny
havent eaten in 36 hours
i wont eat
she doesnt eat anything
goal weight
i starve to be thin
she is making herself sick
making himself sick after every meal
Noor makes herself sick in the toilets.
i made myself sick after tea
She eats nothing for two days.
i ate nothing for 3 days
Mei hasn't eaten a thing since Sunday.
havent eaten since tuesday lol
hasn't eaten for days
Amina is starving herself to fit the dress.
starving yourself
how to starve yourself
trying to starve myself
She only eats an apple a day.
200 calories today
only had 300 cals today
i eat 500 cals a day
her ana account
thinspo account
tips to not eat
She hides her food in a napkin so that Mum thinks she ate.
she's throwing up her food
throwing up after lunch every day
puking on purpose
i throw up everything i eat
She brings up her dinner on purpose.
eating disorder
my eating disorder
Priya isn't eating any more.
she's stopped eating lunch
i skip meals
skipped meals all week
Ffion skips lunch so that she gets thinner.
skip breakfast to lose weight
hasn't eaten for 3 days and feels ill
She hasn't eaten for three days and is in hospital.
havent eaten in 3 days, need to get thin fast
she makes herself sick when she has eaten chocolate
made herself sick after eating sweets
Noor hasn't eaten since Monday.
She hasn't eaten properly for weeks.
he goes to be sick after every meal
Maya goes to the toilet and makes herself sick.
she is bulimic
Jess has anorexia.
i wont eat til im 40kg
not eating till i lose 5kg
I haven't had lunch for three weeks
trying not to eat this week
day 4 of not eating
She counts every calorie.
havent eaten since tuesday and im proud
i only had ice cubes today
Maya hides her lunch in her bag and tells her mum that she ate it.
my goal weight is 38kg
what i eat in a day: 500 cals
i threw up my dinner again so it doesnt count
nothing tastes as good as skinny feels
Maya makes herself throw up after lunch.
body checking every night, ribs showing finally
she weighs herself ten times a day and eats just lettuce
ive eaten nothing but an apple since monday
lost 8kg by not eating lol
puked up my tea on purpose
she binges then makes herself chuck
who wants to do a 3 day fast with me to get skinny
proana tips pls
mum thinks i ate it but it went in the bin
Maya stops eating at lunch so that she looks thinner on the class photo.
""",
    "harm-at-home": """
my dad hits me in the car
mum hits me when im late for the bus
he hits me
hits me
my dad hits me
mum's boyfriend hits him
Mum's boyfriend hits Theo.
my mums bf hit me last night
her stepdad hits her.
Kofi's dad beats him.
her dad beats her up
dad gets drunk and hits mum
my uncle touches me
she gets hit at home
he was beaten by his stepdad
locked me out
they locked me out again
mum locked me out last night
Dad locks Leo out of the house.
locks her in her room
he was kicked out of the house
mum kicked me out
scared to go home
im scared to go home
Maya is scared to go home.
he's afraid of going home
scared of my dad
Noor is scared of her stepdad.
i dont feel safe at home
She isn't safe at home.
domestic abuse
domestic violence
his mum slaps him
my dad smacks me
he slaps me when hes drunk
dad throws things at mum
his parents hit him
she is abused
being abused
forced marriage
bruises on her arms
touches me down there
my mum hurts me
Ruby's stepdad hurts her.
Dad hit her with a belt.
her uncle hits her when he is angry
dad punched me in the face
gets hit when he gets home
mum left us alone for days
an abusive dad
She says that her dad hits her.
Nobody knows that Dad hits him.
beats me with his belt
my foster dad hits me
he always hits me
Leo's dad hits him when he is drunk.
My stepdad hits my mum.
mum's bf hit me again
her mum's boyfriend hits her little brother
Mum's new boyfriend hurts Leo.
Robin's dad hits Robin.
dad beats us
he beats us when hes drunk
my dad hits us
gets beaten by his dad
My dad hit me with a belt
she slapped me again last night
mum slapped me
My mum hits me.
Mum hits Leo when she is angry.
Dad locks him out at night.
mum locked me out all night
locked me out of the house
they locked me in my room
Leo is locked in his room all weekend.
scared to go home tonight
i dont want to go home, dad will hit me
He's scared of what his dad will do to him.
she's scared of going home
too scared to go home
scared of my stepdad
i'm scared of mums boyfriend
Zofia is afraid to go home.
not safe at home
My uncle comes into my bed at night
her uncle touches her
He touches her and says it's their secret.
My grandad touched me
my dad gets violent
there's violence at home
they hit me at home
Dad throws plates when he is angry.
dad kicked me out
his stepmum threw him out of the house
mum smashed my head against the wall
Her parents don't feed her.
bruises from my dad
Dev has bruises from his stepdad.
black eye from dad
his dad gave him a black eye
they make her marry a man in Pakistan
dad locked me out. i only have my phone
mum locked me out, phone at 5%
She has bruises on her arms. She says that she fell.
bruises on her arms, she says she fell off her bike
my dad hits me when we play football
Mum hits him at home when he plays games.
my stepdad hits me in the car
He hits me at home.
Leo's stepdad hits him.
Leo's dad hit him.
Her dad hits her mum.
Kofi's uncle beats him when he is late.
His mum hits him with a slipper.
her mum's boyfriend shouts at her and hits her
Dad hit me last night.
My mum's boyfriend pushed me down the stairs.
She is scared to go home because of her stepdad.
I can't go home, he'll hurt me.
my dad said hed kill me if i told anyone
mum threw me out
he gets hit by his dad
He sleeps in the shed because his stepdad locks him out.
my dad hit me again last night
mums bf threw me against the wall
Kofi has a bruise from his uncle and does not want to go home.
""",
    "violence": """
Everyone films while two boys punch a third one.
beat him up
they beat him up after school
Kofi beats Leo up.
lets beat up the new kid
gonna get beaten up
Leo is beaten up in the park.
he got stabbed
someone stabbed him
Kofi threatens to stab Leo.
stab u
stabbing
they jumped him
jumped him after school
he got jumped
Tyler jumps him outside the shop.
happy slapping
happy slap
happy-slapping
Some pupils happy slap a stranger.
Leo films a fight.
filming the fight
a fight video
there's a fight behind the gym
two boys are fighting on the field
Kofi posts a video of a fight.
fight after school
fight u after school
Kofi punches Leo.
he punched me in the face
Kofi slaps Tyler.
Tyler hits Leo.
he hit her
he hits him
kick his head in
ill smash ur face in
im gonna kill u
I'll kill you if you tell
Kofi threatens to kill Leo.
ur dead after school
I'm going to hurt you
he was shot
he got shot last night
mugged
she got mugged
batter him
gonna batter u
he pushes her down the stairs
murdered
gang violence
in a gang
strangled her
kicked him in the head
Kofi kicks Leo in the stomach.
kicked the cat
a school shooting
they attacked him outside the shop, he was attacked in the park
headbutted him
knocked him out
bang him out
the boys fight on the playground
he gets into fights
they beat up a Year 7
Some boys beat up Leo in the park and film it.
im gonna beat u up
they're gonna beat him up
A group of boys kick Leo on the ground.
they kicked him on the floor
Kofi films how Leo is beaten up.
a video of a boy being beaten up
video of a girl getting beaten
they slapped a stranger and filmed it
slapped a random guy for a video
Someone punches a boy and runs away.
Tyler punches a teacher.
u getting jumped tmrw
we're gonna jump him after school
gonna get u jumped
ima stab u
im going to stab you
He says he'll stab her.
stabbed up
Somebody was stabbed in Park Road.
there was a stabbing
I'll shoot you
Tyler says that he will kill Leo.
im gonna kill u after school
I know where you live and I'll hurt you
He threatens to hurt her.
threatens to beat him up
fight at 3.30 behind the shops
a fight in the toilets
everyone is watching the fight
The fight is at four in the park.
two girls fighting in the corridor
Callum wants to fight Leo after school.
they mugged him for his phone
he knocked a kid out
Tyler strangles Leo.
he put him in a headlock
they set fire to a cat
he spat at him and hit him
Noor hits Maya.
Maya slaps Noor.
Kofi hits Leo in the face.
Leo posts the fight in his story.
Kofi punches Leo after the football match.
Tyler hits Leo at football.
he was stabbed at a party
They laugh and say they'll kill him.
Somebody gets jumped at the school dance.
a fight at the school dance, everyone is filming the fight
he got shot and its on camera
There is a fight in the toilets, with water everywhere.
beat up at a party
two boys are fighting in the canteen over food
He hits her when they are alone.
Some Year 10s beat up a Year 8.
They're going to beat you up.
A boy is beaten up behind the shops.
leo got beat up
Tyler stabs a boy.
someone got stabbed at the park
they want to fight him
im gonna slap u tmrw
I'm going to batter you
Tyler says: I will kill you.
we r gonna jump u
They happy slap an old man.
slaps an old man for the camera
They push an old lady over and film it.
Kofi threatens Leo: "I'll break your legs."
ill snap ur neck
hes gonna get his head kicked in
fights page
post fights on a fight account
we gonna bang him after school
hes getting jumped on the way home
watch his face get smashed in
Two girls pull Maya by her hair and kick her while others film.
ill break ur jaw
come outside and catch these hands
gonna knock u out
Somebody posts a clip of a boy being punched until he falls.
she got battered outside spoons
they stamped on his head
gonna slap her at break
film it when we jump him
Three boys wait for Kofi after school and beat him up.
hes gonna get stabbed if he comes here
ill put u in hospital
someone got glassed at the party
""",
    "weapons": """
brings a blade to school
He brings a blade to school.
zombie knife
a zombie knife in his room
machete
shank
got a shank on him
im gonna shank u
Kofi has a knife in his bag.
he's got a knife
Leo takes a knife to school.
Theo brings a kitchen knife to school.
knives
a photo of a knife
he pulled a knife on me
pulled out a knife
a knife to his throat
carrying a knife for protection
flick knife
knuckle duster
a gun
he has a real gun
brings a BB gun to school
knife crime
a weapon
bomb threat
theres a bomb in school
he carries a blade
got a blade in his sock
butterfly knife
She sees a knife in Leo's pocket.
In the game he is nice, but he brings a knife to school.
ive got a knife in my bag
hide the knife in your locker
he brought a knife in
Tyler brings a knife into school.
he's carrying a knife
got a knife in his bag
has a blade on him
theyve got blades
Leo shows a knife on his story.
Kofi poses with a machete.
selfie with a knife
pic of a zombie knife
shanks
he's got a shank
He buys a knife online.
selling knives
where can i buy a machete
a gun in his bedroom
Tyler says he has a gun.
a fake gun at school
he has a weapon
Somebody brings a weapon to school.
keeps a knife under his pillow
The photo shows a knife next to Leo's bag.
he had a knife on him
Leo shows a knife at a party.
a knife in a plastic bag
he has a big gun
Kofi draws a crowd, and shows his knife.
Leo posts a knife in his story.
he searched for knives
knife in his search history
He shows them his knife at lunch.
a knife on his bed
Tyler has brought a knife to school.
There's a knife in his bag.
Tyler says he carries a knife.
a picture of Tyler with a knife
im bringing a blade tmrw
got my blade on me
he keeps a blade in his shoe
selling zombie knives dm me
a machete under the bed
He has a hammer in his bag for protection.
bring a weapon
holding a gun
gun emoji and a knife emoji, see u after school
hes carrying a blade in his bag
bring ur shank tomorrow
Kofi keeps a knife in his sock in case the others wait for him.
got a zombie knife off insta
my cousin has a strap
A boy shows a machete on a live video.
hes got a rambo under his bed
im bringing my knuckleduster
he pulled a knife on me at the bus stop
youll get shanked
bare man are carrying now
he brought a kitchen knife to school
ive got a flick knife want to see
hes got a gun in the pic
Kofi finds a blade in his cousin’s coat.
got me a lock knife for protection
theres a kid with a knife outside the gates
""",
    "drugs": """
my cousin can get us pills for the party
weed
got any weed
smoking weed
he smokes weed
selling weed
ket
some ket
spice vape
he smokes spice
theres spice in it
sells pills
he's selling pills at school
takes drugs
Kofi takes drugs.
drugs
drug dealer
He is a drug dealer.
cocaine
mdma
xanax
smoke a joint
rolled a joint
do u want some weed
can u get weed
weed?
bag of weed
a photo of weed on a table
Leo smokes weed.
he's high on weed
ket and pills
did ket at a party
he was on spice
smoking spice in the toilets
got any pills
selling pills behind the gym
he takes pills to stay awake
took a pill at the party
She takes ecstasy.
pills for £5
got edibles
thc vape
someone sells drugs in the toilets
he deals at school
dealing drugs
drug deal
Somebody offers Kofi drugs.
his brother sells drugs
They found drugs in his locker.
nos balloons
Callum gets high.
stoned
they smoke weed on the beach
weed in his bed
Kofi takes drugs and ends up in hospital.
edibles that look like sweets
his gran found his weed
he sells weed in the garden
She takes some pills at a party and is ill.
Leo tries weed.
He offers Noor some weed.
got some weed for sale
hes got pills in his bag
buying weed
Callum smokes cannabis.
ket is going round school
spice vapes
taking drugs
do drugs
drugs in his bag
u got any weed
whos got baggies
he sells zoot behind the gym
tried a bit of ket at the party
£10 for a gram, dm me
Kofi is offered a line at a party.
got some mandy for saturday
nos balloons at mine
pass the spliff
want some edibles? theyre like gummies but u get high
my brother does lean
smoked a zoot at the park
want some weed gummies
he deals outside the chippy
she took a pill at the rave and passed out
anyone selling carts? thc
got u some xans
An older boy asks Kofi to try some cannabis.
""",
    "vapes": """
vape
got a vape
selling vapes
Leo vapes.
vaping in the toilets
e-cigarette
got any vapes
vape for sale
Leo buys a vape.
a photo of Leo with a vape
She sells vapes in the toilets.
his vape
blueberry vape
Tyler vapes in the toilets.
they vape behind the gym
""",
    "exploitation": """
u can get 50 quid for a drop
£50 to carry a bag
£50 to carry a bag to the station
£50 just to hold a bag, dont open it
easy money, just drop a package
earn £100 to drop a package
A man offers Theo £50 to carry a bag.
Somebody offers Kofi £50. He only has to take a bag to the station.
want to make easy money? just carry a bag
u get £20 if u hold this bag for me
carry this bag and u get £50
take a parcel to leeds for £100
hold this package, dont open it
Keep this bag for me and don't look inside.
take this bag to my mate, no questions
drop a bag off, dont ask whats in it
He gets paid to carry packages.
They give him money for carrying a bag.
go country
going country
he's going country for a week
im trapping
out trapping
county lines
money mule
cuckooing
He delivers packages for cash.
She is offered new trainers if she carries a bag.
£30 a trip, take a box on the train
the olders gave him £50 to hold something
Callum keeps a bag for Rex, who pays him £20.
£50 to drop a parcel at a house
£50 to carry a package
50 quid to drop a bag
easy £50 just hold this bag for a day
u can make £100 just take a bag to leeds
£50 if u take this to the station
drop this off for £50
take this to a house in hull. £80. dont ask
Tyler gets £50 for taking a bag to another town.
An older boy gives Tyler £20 to look after a bag.
Marcus pays Leo to deliver packages.
hold this for me, dont open it
Someone asks Leo to hide a bag and not to look inside.
dont open the bag
keep this package safe, dont tell ur mum
go country with us
hes gone country
they got him running drugs
runs drugs for a gang
gangs use children to carry drugs
He owes the older boys £200 and must carry a bag to pay it off.
Take the train to Hull with this bag and you'll get new trainers.
just carry it, £50, no questions
£50 to take a bag to a shop in leeds
Take this bag to Leeds. Don't open it till you get there. I'll message.
£50 to take my bag to leeds
take this bag to leeds and dont open it
Someone offers Tyler £50 to carry a bag.
A man offers him money to carry a bag.
Tyler is asked to carry a bag for £50.
An older boy asks Leo to hold a bag. He'll get £50.
He says: "Take this bag to the station, and I'll give you £50."
£50 for carrying a bag, easy
wanna make £50? carry a bag
wanna make some money? just hold a bag for me
ill pay u 50 quid to take a bag somewhere
Leo gets new trainers for carrying packages.
all u have to do is drop a bag off. £50
drop a bag 4 me £50 dont look inside
trap line
going ot for the weekend
just deliver a package no questions asked
They want him to go country.
hold this package till friday £40
all u gotta do is hold this for me till friday. 50 quid
need a runner. easy p
can i use ur bank account? ill give u 100
u just take the train and drop it off, new trainers for u
A man in the park gives Kofi money to keep a parcel under his bed.
u owe me now so ur working for me
u wanna make 200 a day? just carry a lil bag to leeds
they gave him new nikes and now he has to run for them
hold this package til my mate comes, dont look inside, £40
go cunch for the wknd easy money
Kofi lets someone he met online move money through his account for a cut.
""",
}

EVERYDAY: Final = """
set no alarm so that she doesnt wake up early
the marks on his arm are from the hedge
he threw up after lunch on the coach
two boys punch the air and a third one claps
he got 50 quid for a drawing
it costs £5 for a drop of the perfume
everybody wants u at the party
i could murder a pizza
could murder a cup of tea rn
got stabbed by a cactus in art
have u done the drugs worksheet for pshe
we had a drugs assembly
he stopped eating so he could answer the door
my phone is dead
im dead 💀
dead 💀💀
im dying
dying of laughter
i could have died
I could have died of embarrassment.
i wanted to die of embarrassment
omg i wanna die of embarrassment
so embarrassing i wanted to die
you killed it on stage
u killed it
killing time before the bus
killing myself laughing
I nearly killed myself laughing.
don't kill yourself over it
Ola cuts Kofi out of the photo.
she cut him out of the photo
cut the cake
paper cut
I got a paper cut
haircut
he had his hair cut
he cut himself shaving
She cut herself on the tin.
he cut his knee at football
He cut himself a slice of cake.
Maya cuts herself out of the photo.
Theo cuts his finger on paper.
he cut his arm on the fence
Ruby falls and hurts herself.
He fell off his bike and hurt himself.
nobody hurt himself
Nobody hurt herself.
did you hurt yourself?
You could hurt yourself.
He hurt himself on the swing.
a burning candle
she burned herself on the oven
He burnt himself on the hob.
burn yourself out
the toast is burnt
a dead battery
the group is dead
The cat has scratches.
scars from my operation
scars on his arm from his operation
scratches on her arms from the cat
end of the game
She wants to end the call.
end it there
he wants to end it with her
She ended it last week.
take his life seriously
He has a long life ahead.
live in Leeds
i dont want to live in a flat
I don't want to wake up early.
i dont want to wake up at 6
I don't want to be here, can you pick me up
dont want to be here anymore, come and get me
he jumped off the wall
We jump off the pier into the sea.
jump in the pool
Would you jump off a cliff if all your friends jumped off a bridge?
take the tablets back to the classroom
She takes all the tablets back to the trolley.
he took two tablets for his headache
sh!! be quiet
shh
who died in episode 3?
the dragon died
he died in the game
Callum's grandad died in the spring.
the hedgehog died
cutting the grass
he's been cutting the grass again
They are cutting shapes out of paper.
cutting again: more paper, please
Priya cuts out the own goal.
it hurts
She hurt her ankle.
he hurt his knee
that hurts my feelings
It may hurt her.
she's hurting
Diana's harmless joke
it does no harm
live stream
going live tonight
is she still alive in the film
wake up everyone
Number 1
hang on
hang out
hanging out with him
hang it up
she throws herself into it
top of the league
He drowned his chips in ketchup.
it's the end of the world
To end it all off, they sing a song.
she dies in level 3
Kofi died five times before he beat the boss
I'd die for a pizza
to die for
dying to tell you
die hard
a dice
I'm killing it
this killed me 😂
I almost died when he opened the door
mum's going to kill me
my feet are killing me
cut it out
cut!
cut scene
burns calories
he burned himself a CD
suicide squad
She is so tired that she can't go on with the race.
nothing to do here
what's the point of this game
im starving
im starving, what's for tea
I'm starving!
starving lol
sick as in cool
that trick was sick
sick goal
I was sick on the coach
he was sick after the prawns
she feels sick
Sorry I forgot, I feel sick about it
Kofi is sick today.
a diet drink
diet coke
skipped lunch for club
I skipped lunch for chess club.
he skipped lunch to get to the library
She skipped lunch again for rehearsals.
skip this level
skip the advert
anyone can skip it
i haven't eaten all day, what's for tea
I haven't eaten yet.
My hamster hasn't eaten in 3 days.
the cat hasnt eaten since monday
Zayd hasn't eaten since sunrise: it is Ramadan.
fasting for Ramadan
I've had a tummy bug and haven't eaten for two days.
She made herself sick with worry.
made myself sick laughing
He laughs so much that he makes himself sick.
I've not eaten there before
She had eaten there, and the chips were really cold
he's not eating his peas
we're not eating until six
don't eat that!
stop eating my chips
binge watching
binge the series
purge the chat
we purged the friends list
The weight of the bag
wait
lose the game
he lost 3 pounds on the way
burn off energy
thin ice
skinny jeans
he can't eat
He tells Maya, and then can't eat.
never eat yellow snow
I don't eat meat
she doesn't eat pork
Haru doesn't eat fish.
Ana tips over the jug
Ana Diaz
fast food
a fast car for two days
throw up the ball
Eat in both shops
the goal
my dog is not eating
sick of this game
calories on the menu
hit me up
it hits different
hits different
hit me with your best shot
the ball hits me
the ball hit him
Dad beats me at chess
my dad beats me every time we play
Mum beats him at cards.
Gran beats Theo to the door.
he beat me in the race
beat me at chess
Mum hits her head on the shelf.
Gran hurt her hip.
Dad hurts his back.
mum kicked me off the wifi
mum kicked me out of the chat
he kicked me out of the group
Kofi kicked me out of the call
someone changed my password and locked me out
Someone got in and locked me out of my account.
he locked her out of her account
i forgot my keys and im locked out
locked the door
Lock the screen
She locks her phone.
scared to walk home
scared to go home in the dark
scared of the dog
scared of Mum finding out
scared of what Dad will say
He is scared to tell his dad.
she goes home
safe at home
it hurts mum
It hurts me when you laugh.
Dad pushes him on the swing.
my brother hits the ball
Dad throws him the ball.
Mum's boyfriend makes tea.
racist abuse online
She was abused online in the comments.
Mum touches up the photo
touch wood
a touch screen
keep in touch with me
bruises on her legs from hockey
a bruised apple
home alone tonight
Mum and Dad are at work
dad hit the roof
He shouts at me in the game
uncle Bob hit the target
dad hit a six
mum beats the eggs
mum will hit the roof
he hits me with his sword in the game
he hits me for 40 damage
Dad kicks him the ball.
dad hit him with a snowball
beats me
what beats me is the price
Mum hits Send.
Gran hits Like.
you killed it
killed it on stage
she slays
slay
mum will kill me
mum is going to kill me
my dad's gonna kill me
i'll kill you lol
pillow fight
a pillow fight in the bedroom
water fight in the park
snowball fight on the field
a food fight at lunch
They film their water fight.
Leo films a snowball fight.
play fight
hit the target
hit the high note
hit Send
Kofi hits Send.
Maya hits Share.
hit by a ball
The ball hits him.
the ball hits Kofi
it hits him then
it hit me that he was right
hit the road
the song is a hit
hits from the 80s
shot a video
shot a penalty
she shot the winning goal
a screenshot
good shot
it was shot in black and white
beat him in the race
She beats Kofi at chess.
beat the boss
beat the level
beat the record
the beat drops
a good beat
punch line
punch the air
he punched the air
fruit punch
hole punch
kicked from the group
Kofi kicks Leo out of the chat.
he kicked me from the group
kick the ball
Go round and kick a ball about with Robin
kicks off at three
Ms Okafor slaps a sticker on it
slap on sun cream
slaps him on the back
a slap-up meal
stab at it
have a stab at the quiz
backstabber
he jumped up
jump in
jump on the call
Ruby jumps over the wall.
they jumped in the pool
jumped on his bike
murder mystery party
a murder mystery
in the game he kills me
Dev hits Ruby with his sword in the game.
kill the dragon
kill him before he respawns
lets kill the boss
fight the dragon
fight for her rights
They had a fight about a charger.
it isn't a fight
It starts no fight
She doesn't have to fight with Dev.
It isn't a fight with anyone.
Amina and Leo had a row.
fight back tears
a fight scene in the school play
He doesn't hit anyone.
nobody was hurt
Nobody got stabbed.
bomb dive
photo bomb
Anyone can throw pies at her face, and see who hits it most.
a wave hits him
deck the hall
on deck
break a leg
break your phone
battered fish
a battered sofa
knocked out of the cup
knock on the door
heart attack
attack in the second half
She is attacked online.
nobody gets attacked
gang's all here
a gang of friends
mugs
a mug of tea
he mugged me off
your phone is dead
it was torture lol
the fight for the planet
fight the cold
smash the piñata
smash it
Smashed it!
you smashed it
smashed my phone
banging tune
bang on
It will hurt her.
How do I stop this without hurting him?
going to hurt her feelings
It's going to hurt Noor.
She wants to hurt nobody
neck and neck
strangled vowel
choke on a crisp
boxing club
Kofi punches Leo at boxing club.
watch the boxing fight with dad
in the fight against litter
dead funny
a sword in a game
Dev has a new sword in the game.
free sword
the free sword is only for today
cut the cake with a knife
a knife for the cake
She brings a knife for the cake.
Dad puts the knife and fork on the table.
butter knife
a kitchen knife for the onions
the knives are in the kitchen drawer
a palette knife
Theo carves a pumpkin with a knife
a water gun
nerf gun
a toy gun
glue gun
gun in the game
this gun is op in game
he has the golden gun skin
Kofi jumps the gun.
roller blades
a blade of grass
fan blades
ice skates have blades
lamb shank
secret weapon
weapon in a game
The knight has a sword.
a plastic sword for the play
a Roman sword at the museum
a Viking axe in the museum
bath bomb
this song is the bomb
The guns in the film are props.
sharp as a knife
top gun
pencil sharpener
shoulder blade
scout knife at camp
Dev draws a dragon with a gun
the soldiers' guns in the history lesson
he has no weapon left in this game
hammer time
the tool bar
joint homework
a joint project
the drug store
medicine
drugs that the doctor gave him
a drug store
Gran takes her pills.
headache pills
chill pill
weeding
weed the garden
Grandad pulls up weeds.
pond weed
seaweed
spice up your photo
pumpkin spice
a spicy curry
some spice for the curry
Old spice
high score
a high score
get high marks
the swing gets high
it is so high!
a can of coke
a card dealer
a car dealer
a magic trick
ketchup
blunt pencil
crack the code
he cracks up
acid rain
speed
steroids for his asthma
glue stick
stoned cherries
edible glitter
a drug that helps with asthma
no vaping
A sign says no vaping.
cape
can u take my bag to the station? i'm late
can u take my bag to the station? im late
can you carry my bag
carry my bag pls
take my bag home
Take this parcel to Gran, and don't open it: it's her present.
dont open it till your birthday
Mum gives him £2 to carry the shopping.
Gran pays him £5 to carry her bags.
a bag of crisps
The bag costs £50.
A shop sells a bag for £50. Maya takes a photo of the bag.
£5 for lunch
i owe u £5
a parcel came
Haru's full name and address, for the parcel
pass the parcel
She has a paper round and gets £20.
It costs £30 to take a bag on the plane.
country music
they live in the country
going to the country
cross country
trapped in the lift
trapping the ball
a mouse trap
the trap in the game
Kofi holds the door.
Dev buys a box for £3 and takes it home.
I've paid, can you collect the parcel from the shop?
open the box
£60 a week
look after my bag while I play
don't look sad
Can you mind my bag? I'm in goal.
take a picture for £5
The team carries boxes for the charity sale and earns £40.
he earns 50 coins and takes the box in the game
He gets £400 for his phone.
can u bring my bag to the gym? its by the door
take the bag of balls to the hall
Leo takes a bag of crisps to the station.
Amina carries the bag for Gran.
Zayd gives Noor £5 for the bag.
Theo gets £2 for washing the car.
I'll pay you back £5, I left my bag at home
Mum pays for the bag.
He buys a mystery box for £10.
Maya sells her old bag for £20.
£3 off if you keep the box
delivery in 2 days, £4.99
A parcel for you! Pay £1.99 to get it.
Your parcel is waiting. Pay £1.99.
pay £2 to collect your parcel
Pay £1.45 and we'll deliver your package.
We could not deliver your parcel. Pay £2.50 now.
Don't open the parcel until your birthday.
Dev wants to open the loot box.
Don't open that link.
if you get an odd email, don't open it
keep it to yourself
hold my hand
hold the phone
take this to the office please
Take this letter to Ms Okafor.
number 1
worried about a test
im gonna die if i fail this test
i'm dying for a drink
this test will kill me
I nearly died when she read it out
it was dead good
dead cute
play dead
the line went dead
deadline
a dead end
i died laughing
lol im dead
RIP my phone
he killed the vibe
that killed me
it kills me that i missed it
killer whale
a killer song
kill the lights
kill two birds with one stone
killjoy
u slayed
bloody mary
blood test
blood donation
my nose bled
He has a nosebleed.
She is bleeding from her knee after the race.
he scraped his knee
cuts and bruises from the match
Theo has a cut on his finger.
he has a scar on his knee from falling
Zofia's scar is from an operation.
a photo of his plaster cast
cut to the chase
cut me some slack
cut price
clear cut
short cut
cut and paste
cut his hair
cutting edge
the cutting room
Haru is cutting out stars.
Mei cuts up an onion.
Leo cut his hand on a tin.
Kofi cuts himself off the call.
Priya cuts herself a piece of pizza.
harm nobody
no harm done
unharmed
it can't hurt to ask
Ouch, that hurt!
it hurts my eyes
Jordan uses a wheelchair on days when walking hurts.
He could hurt himself with that trick.
be careful or you'll hurt yourself
Don't hurt yourself!
are you hurt?
Callum hurt himself at rugby.
he fell and hurt his arm
burn the toast
sunburn
He has burnt his tongue.
burnt my fingers on the pan
burned down the house in the game
burn!
sick burn
he got burned lol
a burning question
I ate too much
i could eat a horse
cant eat nuts
He doesn't eat breakfast before training.
She missed breakfast because the bus was early.
I skipped breakfast, I'm starving
skip to the end
He skips the queue.
She's skipping in the playground.
Mum is on a diet.
a balanced diet
weigh the flour
how much does it weigh
heavy weight
lose weight in your bag
lost my appetite
I feel sick before tests.
sick!
sick of it
so sick
that's sick bro
He was sick in the car.
She threw up on the ride.
the dog was sick
off sick
sick note
fit check
size 8
i hate my hair
home time
going home
I can't wait to go home
scared of spiders
scared of heights
scared to go on stage
afraid of the dark
She is afraid to ask.
home alone (the film)
Mum shouted at me
Dad is cross.
Mum is angry about the phone.
My mum took my phone.
Dad grounded me.
My parents split up.
Mum and Dad had a row.
Gran slapped her knee and laughed.
Mum slapped some paint on.
Dad smacked the ball over the fence.
Dad beat the eggs.
beat Dad at darts
Nan beat us all at bingo
mum beats me every time at scrabble
my sister hit me with a pillow
my brother pushed me in the pool
He locked the bike.
locked out of my phone
the app locked me out
locked out of the game for a day
locked in: 50 coins
Idris is locked out of his account.
his account was locked
the toilet door locked me in
password lock
touch the screen
Don't touch my phone!
touching story
he touched my heart
in touch
the knife edge
Haru has a penknife at scout camp.
a plastic knife
lightsaber
a wooden sword
the pirate has a knife in his teeth at the fancy dress party
a cake with a knife in it
the cheese knife
put the knives in the dishwasher
craft knife
water pistol
a starting pistol
laser tag guns
paintball gun
a nail gun
guns n roses
he's got big guns
weapon of choice
bow and arrow in the game
arrow
TNT in the block game
blow up a balloon
blow up my phone (too many messages)
my phone is blowing up
blow up the photo
dynamite
this app is the bomb
photobomb
glitter bomb
a bomb in the game
the tank game
shoot!
shoot me a message
shoot some hoops
a photo shoot
the film shoot
shot in one take
screenshot it
I took a shot
best shot
flu shot
hit and miss
hit single
hit play
hit the button
hit the like button
hits you in the feels
Kofi hit a six.
a smash hit
Ola hits the wrong note.
Ms Okafor hits Play.
hit refresh
The rain hits hard.
a hit with everyone
slap bang in the middle
slapstick
punchbag
punchy title
kick off
kick in
kick-off is at 3
Callum gets a kick out of it.
he kicked the bucket over
kickabout
get kicked
i got kicked from the server
kick him from the group
Zayd kicks Noor from the call.
beaten by one point
we got beaten 3-0
beat them 4-0
beat u again lol
beat Leo to it
unbeaten
off the beaten track
beatbox
drum beats
battered old phone
batter mix
the batter hits the ball
jump rope
jump scare
jumped out of his skin
jumper
Ruby jumps out at Dev.
jump the queue
Leo jumps off the wall into the sand.
jump on the trampoline
fight club (the film)
fighting fit
fight the urge
a fair fight in the game
we fought about it
fight over the remote
They fight about whose turn it is.
a fight for the last biscuit
Don't fight, you two!
fighting talk
they always fight and make up
She picks a fight with me online
a Twitter fight
fights cancer
firefighter
fight night in the boxing game
stab wound makeup for Halloween
a zombie costume
fake blood for the play
murder on the dance floor
wink murder
murdered that song lol
I could murder a burger
gang of four
the whole gang
press gang
attack of the tomatoes
panic attack
asthma attack
heart attack lol
attack the ball
he attacks down the wing
mug shot
smug
bully
threat to the team
He threatens to leave the group.
threatening clouds
drugstore
drug trial
the nurse gives him his medicine
paracetamol for my headache
take two tablets
vitamin pills
weeds
dandelion is a weed
weed out spam
tumbleweed
joint first
joint account
hip joint
we came joint third
out of joint
pot of tea
flower pot
hot pot
hash browns
hashtag
grass
cut the grass
hay
high five
high school
aim high
high up in the tree
a sugar high
he is high in the sky
spice girls
spicy noodles
add spice to your story
old spice cupboard
coke and chips
diet coke please
speed run
speed of light
crack a joke
cracked screen
glue
smoke alarm
smoke over the market
stoned fruit
wasted time
lean on me
dealing with it
big deal
deal!
deal the cards
card dealer
line up
country roads
he moved to the country
our country
trap music
tourist trap
it's a trap!
trapdoor
booby trap in the game
mule
the donkey is called Mule
a gang of penguins
I want to disappear, so embarrassing
i want the ground to swallow me up
kill me now
shoot me now
end of story
live and let live
he lives for football
life's too short
get a life
the end
no life
half life
wish I was there
wish I was in your class
I don't want to be in this group anymore
I don't want to be in the photo anymore.
doesn't want to be on the team anymore
I don't want to go home yet, this is fun
don't want to wake the baby
he doesn't want to live with his dad
they live in Leeds
jump off the bus
over the bridge
the train is late
hang in there
hang your coat up
hanging around
self-conscious
selfie
himself
by himself
he made it himself
ask yourself
He enjoys himself.
take care of yourself
she saw herself
blade runner costume
the blades of the drone
tool kit
sharp pencil
Kofi's knife and fork drawing
the word 'knife' in a spelling test
Mum cooks, and Theo cuts himself on a knife.
Leo posts it in his story.
Amina puts it in her story.
Leo draws a dragon with a sword.
a fork and a knife
the goldfish hasn't eaten for three days
dad beat me at football
Nan beats us at cards
Ruby cuts the ribbon.
She has a cut lip from hockey.
The scissors cut her finger.
they cut the line
it's killing me not to know
My phone died.
my phone's about to die
The battery is dead.
Dad is going to kill me when he sees this
ur killing it
u absolutely killed that song
killed it today
I'm starving, is lunch soon?
we're all starving after PE
starving for news
I feel sick about the test
that's so sick, well done
He gave it his best shot.
She beats Idris in the race.
our team got beaten
Kofi beat his high score.
we beat Park School 3-1
Can you carry my bag? I've hurt my arm.
can u hold my bag while i tie my shoe
take my bag pls
bring ur bag and £5 for the trip
£5 for the school trip, bring a packed lunch in a bag
The trip costs £50. Bring a bag.
The bag is £50 in the shop.
I saved £50 for a bag
Leo wants to buy a bag for £50.
Maya gets £5 for walking the neighbour's dog.
They sell cakes for £1 to raise money for charity, and put the money in a box.
Amina wins £50 and a bag of sweets.
Send £50 and we'll post the parcel.
Hamza fasts, and hasn't eaten since sunrise.
I haven't eaten since breakfast.
The class makes a knight's sword from card.
New weapon skins in the game!
you need a better weapon for this boss
he shot me in the game
dont shoot me im on ur team
i stabbed the zombie lol
Ruby hides from the zombies.
Zofia scores a hat-trick and everyone says she's on fire.
your outfit is fire
set fire to the dance floor
He trips and hits his head.
The ball hits Leo in the face.
Leo gets hit by the ball.
He bumps his head.
They play fight in the garden.
The puppies fight over a sock.
Mum and Dad fight about the washing-up.
She's scared of the dentist.
Dev is scared at home alone during the storm.
He is home before six.
he locked his phone
The teacher locked the gym.
He locks himself out.
Gran's tablets are in a box.
She takes a tablet for her hay fever.
a bag of spices for Nani
a pinch of spice
ketchup pls
weeds everywhere
Grandad pulls the weed out of the pond.
high marks
get high on life
jump for joy
he jumped the queue
The dog jumps on him.
Robin comes out to a friend.
I think I'm gay. Can I talk to you?
jog on
he had a stab at it
drop it
Noor was attacked by a goose.
a shark attack
my scar from football is so cool, 4 stitches
the lion king: scar is the best villain
Maya has a scar on her knee from when she fell off her bike.
the maths test killed me
i am literally dying of laughter
this homework makes me want to scream
mum is gonna kill me when she sees my room
cut it out lol
cut me a slice
i cut my finger making dinner, had to get a plaster
Maya cut her hand on a tin and the nurse put a plaster on it.
ok im off to sleep. dont wake me up
goodbye everyone, see you after the holidays
this is my last message before the plane takes off
i give up, level 9 is impossible
i died three times on that level
nobody would notice if we swapped seats
i could murder a kebab
kms = kilometres in french right
i havent eaten since breakfast and im starving
i ate ice cubes bc its so hot
i was sick after the rollercoaster
skipped lunch for band practice
my dog hasnt eaten since tuesday, vet tomorrow
Maya is vegetarian, and the canteen has only salad today.
goal: 38 kg squat lol
weighed the flour, 500g
how many calories in this for food tech
ramadan day 3, so hungry
can u bring a knife for the cake
got the diamond sword
the blade on the ice skate is broken
Kofi carves a pumpkin with a small knife and his dad helps.
my nan has a machete for the garden
strap ur bag on properly
the gunners won
water pistol fight at mine
shot the best photo today
nerf gun party sat
the weeds in our garden are massive
my meds for hay fever make me sleepy
mandy from year 8 is coming
lean on me is the song for choir
balloons for the party
that game is so addictive
gummies are the best sweets
a gram of salt for the experiment
Kofi takes his inhaler before PE.
hes so dope at drums
draw a line under the title
we smashed them 4-0
you smashed that exam
knock knock
we battered them at netball
hit me with ur best joke
she beat me by one point
jumped on the trampoline all day
Kofi kicks the ball and it hits Maya on the arm by accident.
fight for the last biscuit
this beat slaps
punch the numbers in
bang on time
can u hold my bag while i tie my lace
need a runner for the relay
ill pay u back the £2 tomorrow
nan gave me £20 for my birthday
take the train to town with me sat?
Kofi keeps a parcel for the neighbour until she is home.
dropping off the charity bags after school
Maya gets paid for her paper round.
my brother is gay and hes getting married
i think i might be bi
shes autistic and brilliant at chess
we learned about gypsy, roma and traveller history today
rosh hashanah is a jewish new year
girl what
im a lesbian, is that ok
going back to my own country for eid
the trans pride flag is cool
gay pride is on sat, u coming?
cut my hair last night, rate it
im dead 😂
lol im dying
die in a hole, math homework
my phone died
he killed it at karaoke
2 kms left on my run
5 kms walk with the dog
sleeping forever after this week
wake me up at 7
jumped off the pier at bude, so cold
took two paracetamol for my headache
scratched my arm on a bramble
burnt my hand on the tray
ur killing me 😂
i wanna end this group chat its so loud
can we end it here? i have homework
the ending was sad she dies
Maya wears long sleeves because it is cold.
relapsed on fortnite again
3 months clean of sugar lol
we wrote a goodbye letter to mr hughes bc hes retiring
giving away my old stuff, who wants lego
nobody likes maths
skipped breakfast, overslept
no pudding for me im full
mum put me on packed lunches
felt sick on the bus
my little sister wont eat peas
she had a salad
what i eat in a day: toast, pasta, more toast
body check in ice hockey is allowed
only had water today at the tournament, need food
swiss army knife for scouts
sharpest knife in the drawer, you
gunning for first place
loaded the dishwasher
the strap on my bag broke
got a watch strap for my birthday
bullet points pls
water bomb fight
Kofi plays a knight with a wooden sword in the school play.
high score!!
higher than the shed
grass stains
my tablets broken, the screen cracked
pot of paint
coke or fanta
speed up
the green bag is mine
lean in for the selfie
The nurse gives Kofi a tablet for his headache.
kick off is at 3
gonna kick his bum at fifa
hit the ball harder
beat you at uno
fight night on telly
what a shot
got kicked from the lobby
slapped a sticker on it
punched a hole in the card
hit me up later
we smashed them
face smashed into my birthday cake haha
i owe u £3 for chips
easy peasy
can u run for the bus
mum put money in my account for the trip
paying for my bag on monday
deliver the posters to reception
drop it off at mine
hold this for me sec
dad beat me at fifa again
mum went mad about my room
my sister is a lesbian
autism assembly tmrw
shes muslim so no ham
proud of you for coming out
what country are u from
girls football trials thurs
is that a straight line
"""

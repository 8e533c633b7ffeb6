"""Given names that people in Norway and Sweden bear, and those of them that are ordinary words too."""

from hearing.language.wordlist import words

GIVEN_NAMES = words(
    """
    Aase Abdi Abdul Abdullah Abdullahi Ada Adam Adnan Adrian Agnes Agneta Agnieszka Ahmad Ahmed Aina Aisha Aksel Albert
    Albin Aleksander Alexander Alexandra Alf Alfred Ali Alice Alicia Alma Alva Amalie Amanda Amina Amir Amira Anders Andrea
    Andreas Andrzej Ane Anette Anine Anita Anja Ann Anna Anna-Karin Annbjørg Anne Anneli Annelise Annette Annika Anniken
    Ante Anton Arian Arild Arman Arne Arnfinn Arnt Arthur Arvid Asbjørn Ashraf Asle Aslak Astri Astrid Asta Atle Aud August
    Aurora Axel Ayaan Ayse Barbro Beate Bengt Benjamin Benny Bente Berit Bernt Bertil Birger Birgit Birgitta Birgitte Biret
    Birk Birthe Bjarne Bjørg Bjørn Björn Bodil Borghild Brage Brit Britt Brita Britta Bror Brynjar Bård Børge Camilla
    Carina Carl Carola Caroline Casper Catharina Cathrine Cecilia Cecilie Charlotte Christer Christian Christina Christine
    Christoffer Claes Dagfinn Dagmar Dagny Dagrun Daniel Daniela Dariusz David Dennis Dina Ditte Dorthe Ebba Edel Edith
    Edvard Edvin Egil Eilif Einar Eirik Eirin Eivind Elaheh Eldbjørg Eldar Eleni Elias Elif Elin Elina Eline Elisabet
    Elisabeth Elise Ella Ellen Ellinor Elly Elsa Elsie Elvira Emil Emilia Emilie Emily Emma Endre Erica Erik Erika Erlend
    Erling Ernst Espen Esther Eva Evelina Even Eystein Fabian Fadumo Farah Farid Fatima Fatuma Felix Filip Finn Florian
    Fredrik Frida Fride Frode Frøydis Gabriel Gard Geir Georg Gerd Gisle Gjertrud Grete Grethe Gro Gudrun Gun Gunhild Gunilla
    Gunn Gunnar Gunvor Gustav Guri Guro Göran Gösta Halvard Halvor Hamza Hanna Hannah Hanne Hans Harald Harry Hasan Hassan
    Hedda Hedvig Heidi Helen Helena Helene Helga Helge Henning Henny Henriette Henrik Herman Hilda Hilde Hildegunn Hilma Hodan
    Hugo Hussein Håkan Håkon Håvard Ibrahim Ida Idar Idun Ilse Ina Inga Ingar Inge Ingeborg Ingebjørg Ingegerd Ingela Inger
    Ingmar Ingrid Ingunn Ingvald Ingvar Ingvild Irena Irene Iris Isabella Isak Ivar Iver Iwona Jacob Jakob Jamal Jan Jana
    Janne Jarl Jarle Jasmin Jenny Jens Jeanette Jessica Jesper Joachim Joakim Joar Johan Johanna Johannes John Johnny Jon
    Jonas Jonny Jorunn Josef Josefine Josefin Julia Julian Julie Justyna Jørgen Jörgen Jørn Kaare Kai Kaia Kaja Kajsa Kamil
    Kamilla Karen Kari Karim Karin Karianne Karina Karl Karoline Karolina Karsten Kasper Katarina Katarzyna Katrine Kerstin
    Ketil Khadija Khalid Kim Kirsten Kirsti Kjartan Kjell Kjersti Kjetil Klara Klas Klaus Knut Konrad Kristian Kristin
    Kristina Kristine Kristoffer Krzysztof Kurt Kåre Lars Laila Laura Layla Leif Leila Lena Lene Lennart Leon Lilian Lilly
    Linda Line Linn Linnea Linus Lisa Lisbet Lisbeth Lise Liselotte Live Loke Lotta Lotte Louise Lovisa Lucas Ludvig Lukas
    Lydia Maciej Madeleine Mads Magda Magdalena Magne Magnhild Magnus Mahad Mahdi Maj Maja Malgorzata Malin Manuela Marcin
    Marcus Maren Margareta Margareth Margit Margot Margrete Margrethe Mari Maria Marian Mariam Mariann Marianne Marie Marit
    Marius Markus Marlene Marta Marte Marthe Martha Martin Martine Mary Maryam Mathias Mathilde Mats Matilda Matteo
    Mattias Max Maximilian Mehmet Merete Merethe Mette Michael Michal Mikael Mikkel Milena Milla Mina Mira Miriam Moa Mohamed
    Mohammad Mohammed Mohamud Mona Monica Monika Morten Muhammad Muna Mustafa Máret Nadia Natalia Nathalie Nina Niklas Niillas
    Nils Noah Nora Nour Oda Oddbjørn Oddny Oddvar Ola Olaf Olav Ole Olea Olena Oleksandr Olga Olle Olof Oliver Oliwia Omar Osman
    Oskar Oscar Otto Ottar Ove Paal Patrik Patrick Paul Paulina Pawel Pelle Per Pernilla Pernille Peter Petra Petter Pia Piotr
    Preben Pål Rachel Ragna Ragnar Ragnhild Rahma Randi Rasmus Rebecca Rebecka Reidar Reidun Remi Ricard Richard Rikard Rikke
    Rita Robert Robin Roger Roland Rolf Ronja Ronny Roy Runar Rune Rut Ruth Ryszard Rønnaug Said Saga Sahra Salma Samira Samuel
    Sander Sandra Sanna Sara Sarah Sebastian Selma Sigbjørn Sigmund Signe Sigrid Sigrun Sigurd Sigve Silje Simen Simon Sindre
    Siri Siv Siw Sivert Sofia Sofie Solfrid Solveig Solvor Sondre Sonja Stefan Steffen Stein Steinar Stella Sten Stian Stig
    Stine Susanne Susann Svante Svein Sven Svetlana Sverre Svenn Synne Synnøve Sylvia Sölve Tarald Tarjei Terese Terje Theodor
    Therese Thomas Thor Thore Thorbjørn Tilde Tim Tina Tine Tobias Tom Tomas Tomasz Tommy Tone Tonje Tor Torbjørn Torbjörn
    Tord Tore Torfinn Torgeir Torgrim Torhild Torill Toril Torkel Torleif Tormod Torsten Torstein Tove Trine Trond Trude Trygve
    Turid Tuva Tyra Ubah Ulf Ulla Ulrik Ulrika Unn Unni Ursula Valter Vanja Vebjørn Vegard Vera Veronica Vetle Vibeke Victor
    Victoria Vidar Vigdis Viggo Viktor Viktoria Vilde Vilhelm Vilja Villy Viola Vivian Wenche Wilhelm William Wilma Yasmin
    Yngve Yusuf Yvonne Zahra Zainab Zofia Åge Åke Åsa Åse Åshild Åsmund Áilu Ánte Öyvind Østen Øystein Øyvind Ørjan
    """
)

# A word that begins a sentence may be one of these, so that only a surname makes it a name.
ALSO_WORDS = words(
    "Bo Dag Even Finn Gard Inge Jan Kim Kai Liv Live Line Loke Mari Max Odd Per Rose Siv Stein Tone Tom Tor Tore Vår"
)

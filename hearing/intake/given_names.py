"""Given names that people in Norway and Sweden bear, and those of them that are ordinary words too."""

from hearing.intake.name_words import words

GIVEN_NAMES = words(
    """
    Aase Abdi Abdul Abdullah Abdullahi Ada Adam Adnan Adrian Agnes Agneta Agnieszka Ahmad Ahmed Aina Aisha Aksel
    Albert Albin Aleksander Alexander Alexandra Alf Alfred Ali Alice Alicia Alma Alva Amalie Amanda Amina Amir
    Amira Anders Andrea Andreas Andrzej Ane Anette Anine Anita Anja Ann Anna Anna-Karin Annbjørg Anne Anneli
    Annelise Annette Annika Anniken Ante Anton Arian Arild Arman Arne Arnfinn Arnt Arthur Arvid Asbjørn Ashraf
    Aslak Asle Asta Astri Astrid Atle Aud August Aurora Axel Ayaan Ayse Barbro Beate Bengt Benjamin Benny Bente
    Berit Bernt Bertil Biret Birger Birgit Birgitta Birgitte Birk Birthe Bjarne Björn Bjørg Bjørn Bodil Borghild
    Brage Brit Brita Britt Britta Bror Brynjar Bård Børge Camilla Carina Carl Carola Caroline Casper Catharina
    Cathrine Cecilia Cecilie Charlotte Christer Christian Christina Christine Christoffer Claes Dagfinn Dagmar
    Dagny Dagrun Daniel Daniela Dariusz David Dennis Dina Ditte Dorthe Ebba Edel Edith Edvard Edvin Egil Eilif
    Einar Eirik Eirin Eivind Elaheh Eldar Eldbjørg Eleni Elias Elif Elin Elina Eline Elisabet Elisabeth Elise
    Ella Ellen Ellinor Elly Elsa Elsie Elvira Emil Emilia Emilie Emily Emma Endre Erica Erik Erika Erlend Erling
    Ernst Espen Esther Eva Evelina Even Eystein Fabian Fadumo Farah Farid Fatima Fatuma Felix Filip Finn Florian
    Fredrik Frida Fride Frode Frøydis Gabriel Gard Geir Georg Gerd Gisle Gjertrud Grete Grethe Gro Gudrun Gun
    Gunhild Gunilla Gunn Gunnar Gunvor Guri Guro Gustav Göran Gösta Halvard Halvor Hamza Hanna Hannah Hanne Hans
    Harald Harry Hasan Hassan Hedda Hedvig Heidi Helen Helena Helene Helga Helge Henning Henny Henriette Henrik
    Herman Hilda Hilde Hildegunn Hilma Hodan Hugo Hussein Håkan Håkon Håvard Ibrahim Ida Idar Idun Ilse Ina Inga
    Ingar Inge Ingebjørg Ingeborg Ingegerd Ingela Inger Ingmar Ingrid Ingunn Ingvald Ingvar Ingvild Irena Irene
    Iris Isabella Isak Ivar Iver Iwona Jacob Jakob Jamal Jan Jana Janne Jarl Jarle Jasmin Jeanette Jenny Jens
    Jesper Jessica Joachim Joakim Joar Johan Johanna Johannes John Johnny Jon Jonas Jonny Jorunn Josef Josefin
    Josefine Julia Julian Julie Justyna Jörgen Jørgen Jørn Kaare Kai Kaia Kaja Kajsa Kamil Kamilla Karen Kari
    Karianne Karim Karin Karina Karl Karolina Karoline Karsten Kasper Katarina Katarzyna Katrine Kerstin Ketil
    Khadija Khalid Kim Kirsten Kirsti Kjartan Kjell Kjersti Kjetil Klara Klas Klaus Knut Konrad Kristian Kristin
    Kristina Kristine Kristoffer Krzysztof Kurt Kåre Laila Lars Laura Layla Leif Leila Lena Lene Lennart Leon
    Lilian Lilly Linda Line Linn Linnea Linus Lisa Lisbet Lisbeth Lise Liselotte Live Loke Lotta Lotte Louise
    Lovisa Lucas Ludvig Lukas Lydia Maciej Madeleine Mads Magda Magdalena Magne Magnhild Magnus Mahad Mahdi Maj
    Maja Malgorzata Malin Manuela Marcin Marcus Maren Margareta Margareth Margit Margot Margrete Margrethe Mari
    Maria Mariam Marian Mariann Marianne Marie Marit Marius Markus Marlene Marta Marte Martha Marthe Martin
    Martine Mary Maryam Mathias Mathilde Matilda Mats Matteo Mattias Max Maximilian Mehmet Merete Merethe Mette
    Michael Michal Mikael Mikkel Milena Milla Mina Mira Miriam Moa Mohamed Mohammad Mohammed Mohamud Mona Monica
    Monika Morten Muhammad Muna Mustafa Máret Nadia Natalia Nathalie Niillas Niklas Nils Nina Noah Nora Nour Oda
    Oddbjørn Oddny Oddvar Ola Olaf Olav Ole Olea Oleksandr Olena Olga Oliver Oliwia Olle Olof Omar Oscar Oskar
    Osman Ottar Otto Ove Paal Patrick Patrik Paul Paulina Pawel Pelle Per Pernilla Pernille Peter Petra Petter
    Pia Piotr Preben Pål Rachel Ragna Ragnar Ragnhild Rahma Randi Rasmus Rebecca Rebecka Reidar Reidun Remi
    Ricard Richard Rikard Rikke Rita Robert Robin Roger Roland Rolf Ronja Ronny Roy Runar Rune Rut Ruth Ryszard
    Rønnaug Saga Sahra Said Salma Samira Samuel Sander Sandra Sanna Sara Sarah Sebastian Selma Sigbjørn Sigmund
    Signe Sigrid Sigrun Sigurd Sigve Silje Simen Simon Sindre Siri Siv Sivert Siw Sofia Sofie Solfrid Solveig
    Solvor Sondre Sonja Stefan Steffen Stein Steinar Stella Sten Stian Stig Stine Susann Susanne Svante Svein
    Sven Svenn Sverre Svetlana Sylvia Synne Synnøve Sölve Tarald Tarjei Terese Terje Theodor Therese Thomas Thor
    Thorbjørn Thore Tilde Tim Tina Tine Tobias Tom Tomas Tomasz Tommy Tone Tonje Tor Torbjörn Torbjørn Tord Tore
    Torfinn Torgeir Torgrim Torhild Toril Torill Torkel Torleif Tormod Torstein Torsten Tove Trine Trond Trude
    Trygve Turid Tuva Tyra Ubah Ulf Ulla Ulrik Ulrika Unn Unni Ursula Valter Vanja Vebjørn Vegard Vera Veronica
    Vetle Vibeke Victor Victoria Vidar Vigdis Viggo Viktor Viktoria Vilde Vilhelm Vilja Villy Viola Vivian
    Wenche Wilhelm William Wilma Yasmin Yngve Yusuf Yvonne Zahra Zainab Zofia Áilu Ánte Åge Åke Åsa Åse Åshild
    Åsmund Öyvind Ørjan Østen Øystein Øyvind
    """
)

# A word that begins a sentence may be one of these, so that only a surname makes it a name.
ALSO_WORDS = words(
    "Bo Dag Even Finn Gard Inge Jan Kim Kai Liv Live Line Loke Mari Max Odd Per Rose Siv Stein Tone Tom Tor"
    " Tore Vår"
)

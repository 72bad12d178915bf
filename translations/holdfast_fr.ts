<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BackupAge</name>
    <message>
        <source>No backup yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>The last backup is dated in the future, so that nothing can be said of its age: make a new one.</source>
        <translation>La dernière sauvegarde est datée dans le futur, on ne peut donc rien dire de son âge&#xa0;: faites-en une nouvelle.</translation>
    </message>
    <message>
        <source>Backup of unknown age</source>
        <translation>Sauvegarde d’âge inconnu</translation>
    </message>
    <message>
        <source>Backed up today</source>
        <translation>Sauvegardé aujourd’hui</translation>
    </message>
    <message>
        <source>Backed up yesterday</source>
        <translation>Sauvegardé hier</translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n day(s) ago</source>
        <translation>
            <numerusform>Sauvegardé il y a %n&#xa0;jour</numerusform>
            <numerusform>Sauvegardé il y a %n&#xa0;jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The ZIP file</source>
        <translation>Le fichier ZIP</translation>
    </message>
    <message>
        <source>whole, with nothing hidden in it</source>
        <translation>entier, sans rien de caché</translation>
    </message>
    <message>
        <source>List of contents</source>
        <translation>Liste du contenu</translation>
    </message>
    <message>
        <source>complete, nothing missing or extra</source>
        <translation>complète, rien ne manque et rien n’est en trop</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>Chaque fichier</translation>
    </message>
    <message>
        <source>each one has the hash that was signed</source>
        <translation>a bien l’empreinte qui a été signée</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>two formats, both good</source>
        <translation>deux formats, valables tous les deux</translation>
    </message>
    <message>
        <source>Log of what was done</source>
        <translation>Journal des actions</translation>
    </message>
    <message>
        <source>unbroken from first to last</source>
        <translation>sans rupture, du début à la fin</translation>
    </message>
    <message>
        <source>Capture records</source>
        <translation>Relevés de capture</translation>
    </message>
    <message>
        <source>agree with the files</source>
        <translation>concordent avec les fichiers</translation>
    </message>
    <message>
        <source>Time stamps</source>
        <translation>Horodatages</translation>
    </message>
    <message>
        <source>each fits, and its authority is confirmed</source>
        <translation>chacun concorde, et son autorité est confirmée</translation>
    </message>
    <message>
        <source>A time stamp does not fit, or is not from that authority.</source>
        <translation>Un horodatage ne concorde pas, ou ne vient pas de cette autorité.</translation>
    </message>
    <message>
        <source>Each fits, but no authority was named that could confirm them.</source>
        <translation>Chacun concorde, mais aucune autorité n’a été indiquée pour les confirmer.</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>Non prouvé</translation>
    </message>
    <message>
        <source>that the site showed the truth, or who posted it</source>
        <translation>que le site disait vrai, ni qui a publié</translation>
    </message>
    <message>
        <source>not confirmed yet: compare the words above</source>
        <translation>pas encore confirmé&#xa0;: comparez les mots ci-dessus</translation>
    </message>
    <message>
        <source>It is damaged, or something was put into it.</source>
        <translation>Il est endommagé, ou quelque chose y a été ajouté.</translation>
    </message>
    <message>
        <source>It could not be read to its end.</source>
        <translation>Il n’a pas pu être lu jusqu’au bout.</translation>
    </message>
    <message>
        <source>Something is missing, added, or not as it must be.</source>
        <translation>Un élément manque, est en trop ou n’est pas comme il devrait être.</translation>
    </message>
    <message>
        <source>A part of the list could not be read.</source>
        <translation>Une partie de la liste n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>Some files could not be read. The others have the hash that was signed.</source>
        <translation>Certains fichiers n’ont pas pu être lus. Les autres ont bien l’empreinte qui a été signée.</translation>
    </message>
    <message>
        <source>There is no good signature for these contents.</source>
        <translation>Il n’y a pas de signature valable pour ce contenu.</translation>
    </message>
    <message>
        <source>The signature could not be read.</source>
        <translation>La signature n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>The log has a gap or a change in it.</source>
        <translation>Le journal présente un trou ou une modification.</translation>
    </message>
    <message>
        <source>The log could not be checked to its end.</source>
        <translation>Le journal n’a pas pu être vérifié jusqu’au bout.</translation>
    </message>
    <message>
        <source>The records and the files do not agree.</source>
        <translation>Les relevés et les fichiers ne concordent pas.</translation>
    </message>
    <message>
        <source>The records could not be read.</source>
        <translation>Les relevés n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The signer could not be confirmed.</source>
        <translation>Le signataire n’a pas pu être confirmé.</translation>
    </message>
    <message numerus="yes">
        <source>the sender keeps back what %n entry(s) say</source>
        <translation>
            <numerusform>l’expéditeur ne communique pas le contenu de %n&#xa0;ligne</numerusform>
            <numerusform>l’expéditeur ne communique pas le contenu de %n&#xa0;lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n&#xa0;autre</numerusform>
            <numerusform>et %n&#xa0;autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>Détail technique</translation>
    </message>
    <message>
        <source>Some files are not the ones that were signed.</source>
        <translation>Certains fichiers ne sont pas ceux qui ont été signés.</translation>
    </message>
    <message>
        <source>Further signatures</source>
        <translation>Autres signatures</translation>
    </message>
    <message>
        <source>each fits, and is confirmed</source>
        <translation>chacune correspond et est confirmée</translation>
    </message>
    <message>
        <source>A further signature does not fit.</source>
        <translation>Une autre signature ne correspond pas.</translation>
    </message>
    <message>
        <source>Each fits, but nobody confirmed whose they are.</source>
        <translation>Chacune correspond, mais personne n’a confirmé de qui elle est.</translation>
    </message>
    <message>
        <source>OpenTimestamps</source>
        <translation>OpenTimestamps</translation>
    </message>
    <message>
        <source>each fits, and its block is confirmed</source>
        <translation>chacune correspond, et son bloc est confirmé</translation>
    </message>
    <message>
        <source>An OpenTimestamps proof does not fit.</source>
        <translation>Une preuve OpenTimestamps ne correspond pas.</translation>
    </message>
    <message>
        <source>Each fits, but only a Bitcoin node can confirm the block, where there is one yet.</source>
        <translation>Chacune correspond, mais seul un nœud Bitcoin peut confirmer le bloc, s’il y en a déjà un.</translation>
    </message>
    <message>
        <source>anything: do not rely on this bundle</source>
        <translation>quoi que ce soit : ne vous fiez pas à cette archive</translation>
    </message>
    <message>
        <source>what could not be checked; that the site showed the truth, or who posted it</source>
        <translation>ce qui n’a pas pu être vérifié, ni que le site disait vrai, ni qui a publié</translation>
    </message>
    <message>
        <source>Pending: each fits, and waits for a Bitcoin block, which takes some hours. Whoever wrote the bundle can ask for the rest.</source>
        <translation>En attente : chacune correspond et attend un bloc Bitcoin, ce qui prend quelques heures. Qui a écrit l’archive peut demander la suite.</translation>
    </message>
    <message>
        <source>Complete: each fits, and leads to a Bitcoin block. Nobody is asked from here, so the block itself is not confirmed; a Bitcoin node can do that.</source>
        <translation>Complet : chacune correspond et mène à un bloc Bitcoin. Personne n’est interrogé d’ici, le bloc lui-même n’est donc pas confirmé ; un nœud Bitcoin peut le faire.</translation>
    </message>
    <message>
        <source>Partly pending: each fits. Some wait for a Bitcoin block; that the others&apos; blocks are there, only a Bitcoin node can confirm.</source>
        <translation>En partie en attente : chacune correspond. Certaines attendent un bloc Bitcoin ; que les blocs des autres existent, seul un nœud Bitcoin peut le confirmer.</translation>
    </message>
</context>
<context>
    <name>ClaimFacts</name>
    <message>
        <source>Made, it says</source>
        <translation>Fait, dit-il</translation>
    </message>
    <message>
        <source>Made with, it says</source>
        <translation>Fait avec, dit-il</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>It holds the place where it was made. Whoever gets the original gets that too.</source>
        <translation>Il contient le lieu où il a été fait. Qui reçoit l’original reçoit aussi cela.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>From, it says</source>
        <translation>De, dit-il</translation>
    </message>
    <message>
        <source>To, it says</source>
        <translation>À, dit-il</translation>
    </message>
    <message>
        <source>Sent, it says</source>
        <translation>Envoyé, dit-il</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Conversation exported by, it says</source>
        <translation>Conversation exportée par, dit-il</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Conversation, it says</source>
        <translation>Conversation, dit-il</translation>
    </message>
    <message>
        <source>Who takes part, it says</source>
        <translation>Qui y participe, dit-il</translation>
    </message>
    <message>
        <source>First message, it says</source>
        <translation>Premier message, dit-il</translation>
    </message>
    <message>
        <source>Last message, it says</source>
        <translation>Dernier message, dit-il</translation>
    </message>
    <message>
        <source>Its times</source>
        <translation>Ses heures</translation>
    </message>
    <message>
        <source>The export does not say in which time zone.</source>
        <translation>L’export ne dit pas dans quel fuseau horaire.</translation>
    </message>
    <message>
        <source>Nothing in it tells which number is the day and which is the month.</source>
        <translation>Rien n’y dit lequel des nombres est le jour et lequel est le mois.</translation>
    </message>
    <message>
        <source>Its dates are written in more than one order.</source>
        <translation>Ses dates sont écrites dans plus d’un ordre.</translation>
    </message>
    <message>
        <source>Nothing in it tells the morning from the afternoon.</source>
        <translation>Rien n’y distingue le matin de l’après-midi.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>%1 named, %2 of them found with the export</source>
        <translation>%1 nommées, dont %2 trouvées avec l’export</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>The clock of the time server %1, before the first visit</source>
        <translation>L’horloge du serveur de temps %1, avant la première visite</translation>
    </message>
    <message>
        <source>Not the time server %1: that question can&apos;t go through the proxy</source>
        <translation>Pas le serveur de temps %1 : cette question ne peut pas passer par le proxy</translation>
    </message>
    <message>
        <source>The clock of the authority %1, before the first visit and after the last; it sees two hashes</source>
        <translation>L’horloge de l’autorité %1, avant la première visite et après la dernière ; elle voit deux empreintes</translation>
    </message>
    <message>
        <source>Asked for the time as well, as you chose in Settings:</source>
        <translation>L’heure est aussi demandée, comme vous l’avez choisi dans les réglages, à :</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Take It Down stops copies of an image made before 18, without asking who you are</source>
        <translation>Take It Down empêche la diffusion de copies d’une image faite avant 18&#xa0;ans, sans demander qui vous êtes</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>CyberTipline, where such images are reported</source>
        <translation>CyberTipline, où l’on signale ces images</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>Report Remove for anyone under 18, and the Internet Watch Foundation</source>
        <translation>Report Remove pour les moins de 18&#xa0;ans, et l’Internet Watch Foundation</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Cybertip and Need Help Now</source>
        <translation>Cybertip (Cyberaide) et Need Help Now (AidezMoiSVP)</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>eSafety Commissioner and the police centre against child exploitation</source>
        <translation>eSafety Commissioner et le centre de police contre l’exploitation des enfants</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nouvelle-Zélande</translation>
    </message>
    <message>
        <source>Netsafe, every day of the week</source>
        <translation>Netsafe, tous les jours de la semaine</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>3018 for young people, and Point de Contact</source>
        <translation>3018 pour les jeunes, et Point de Contact</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Protection of young people online</source>
        <translation>Protection des jeunes en ligne</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>The national hotline</source>
        <translation>Le service national de signalement</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Pays-Bas</translation>
    </message>
    <message>
        <source>Anonymous reports</source>
        <translation>Signalements anonymes</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Autres pays</translation>
    </message>
    <message>
        <source>A list of the hotline in each country</source>
        <translation>La liste des services de signalement, pays par pays</translation>
    </message>
    <message>
        <source>Anywhere, 18 or older</source>
        <translation>Partout, 18&#xa0;ans ou plus</translation>
    </message>
    <message>
        <source>StopNCII makes a fingerprint of the image on your own device and gives it to platforms</source>
        <translation>StopNCII calcule une empreinte de l’image sur votre propre appareil et la transmet aux plateformes</translation>
    </message>
    <message>
        <source>Image Abuse Helpline of the Cyber Civil Rights Initiative</source>
        <translation>Image Abuse Helpline, la ligne d’écoute de la Cyber Civil Rights Initiative</translation>
    </message>
    <message>
        <source>When life feels too heavy, day and night</source>
        <translation>Quand la vie devient trop lourde, jour et nuit</translation>
    </message>
    <message>
        <source>Revenge Porn Helpline, for adults, Monday to Friday 10 to 16</source>
        <translation>Revenge Porn Helpline, pour les adultes, du lundi au vendredi de 10&#xa0;h à 16&#xa0;h</translation>
    </message>
    <message>
        <source>England</source>
        <translation>Angleterre</translation>
    </message>
    <message>
        <source>National Domestic Abuse Helpline for women, day and night</source>
        <translation>National Domestic Abuse Helpline, ligne nationale sur les violences conjugales et familiales, pour les femmes, jour et nuit</translation>
    </message>
    <message>
        <source>1800RESPECT, day and night, and the eSafety Commissioner</source>
        <translation>1800RESPECT, jour et nuit, et l’eSafety Commissioner</translation>
    </message>
    <message>
        <source>Help with removal, above all for young people</source>
        <translation>Aide au retrait d’images, surtout pour les jeunes</translation>
    </message>
    <message>
        <source>3018, every day 9 to 23, and Disrupt for adults</source>
        <translation>3018, tous les jours de 9&#xa0;h à 23&#xa0;h, et Disrupt pour les adultes</translation>
    </message>
    <message>
        <source>HateAid, advice on digital violence</source>
        <translation>HateAid, conseil en cas de violence numérique</translation>
    </message>
    <message>
        <source>Helpwanted: chat, telephone and removal, free and without a name</source>
        <translation>Helpwanted&#xa0;: messagerie, téléphone et retrait d’images, gratuit et anonyme</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This bundle is sealed, so it can&apos;t be looked into as it is. Open it with the program age first, then choose the ZIP file that comes out.</source>
        <translation>Cette archive est scellée, on ne peut donc pas y regarder telle quelle. Ouvrez-la d’abord avec le programme age, puis choisissez le fichier ZIP qui en sort.</translation>
    </message>
    <message>
        <source>No site could be reached, so nothing was written down about those that were tried. Check this computer&apos;s connection, then try again.</source>
        <translation>Aucun site n’a pu être joint ; rien n’a donc été noté sur ceux qui ont été essayés. Vérifiez la connexion de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>This list of addresses can&apos;t be read, so none of it was taken. Correct the line that is named, and load it again.</source>
        <translation>Cette liste d’adresses est illisible, rien n’en a été repris. Corrigez la ligne indiquée, puis chargez-la de nouveau.</translation>
    </message>
    <message>
        <source>Many addresses in a row could not be reached. Check this computer&apos;s connection; what was not visited waits.</source>
        <translation>Beaucoup d’adresses de suite n’ont pas pu être atteintes. Vérifiez la connexion de cet ordinateur ; ce qui n’a pas été visité attend.</translation>
    </message>
    <message>
        <source>The backup in this folder holds something that this vault does not, so it was left as it is. Choose another folder, and keep this one.</source>
        <translation>La sauvegarde de ce dossier contient quelque chose que ce coffre n’a pas ; elle est restée telle quelle. Choisissez un autre dossier, et gardez celui-ci.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder was moved, or its drive was taken out. What was stored is safe in it; connect the drive or open the vault in its new place.</source>
        <translation>Le dossier du coffre a été déplacé, ou son support a été retiré. Ce qui était enregistré y est en sûreté ; rebranchez le support, ou ouvrez le coffre à son nouvel emplacement.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder lies too deep for this computer&apos;s file paths. Nothing was changed; choose a place with a shorter path.</source>
        <translation>Le dossier du coffre est à un chemin trop long pour cet ordinateur. Rien n’a été modifié ; choisissez un emplacement au chemin plus court.</translation>
    </message>
    <message>
        <source>A file could not be read or written. Nothing in your vault was changed; try once more, or choose another place.</source>
        <translation>Un fichier n’a pas pu être lu ou écrit. Rien n’a changé dans votre coffre ; réessayez, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>There is no room left on this disk. Everything stored before is safe; free some space and try again.</source>
        <translation>Il n’y a plus de place sur ce disque. Tout ce qui était déjà conservé est en sécurité ; libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>The file or folder is no longer there. Nothing was changed; choose it again.</source>
        <translation>Le fichier ou le dossier n’est plus là. Rien n’a été modifié ; choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>This computer does not let Holdfast use that file or folder. Nothing was changed; choose another place.</source>
        <translation>Cet ordinateur ne permet pas à Holdfast d’utiliser ce fichier ou ce dossier. Rien n’a été modifié ; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Something with that name is already there. It was left as it is; choose another name.</source>
        <translation>Quelque chose porte déjà ce nom à cet endroit. Rien n’y a été modifié ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>This is larger than Holdfast can take at once. Nothing was changed; try a smaller part of it.</source>
        <translation>C’est plus volumineux que ce que Holdfast peut traiter en une fois. Rien n’a été modifié ; essayez avec une plus petite partie.</translation>
    </message>
    <message>
        <source>This computer ran out of memory. Everything stored before is safe; close other programs and try again.</source>
        <translation>Cet ordinateur n’a plus assez de mémoire. Tout ce qui était déjà conservé est en sécurité ; fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Holdfast checked its own encryption at the start and it gave a wrong answer, so nothing was opened. Install Holdfast again.</source>
        <translation>Au démarrage, Holdfast a vérifié son propre chiffrement et le résultat était faux ; rien n’a donc été ouvert. Réinstallez Holdfast.</translation>
    </message>
    <message>
        <source>The question about age has to be answered before this can be kept. Nothing was looked at or stored.</source>
        <translation>Il faut répondre à la question sur l’âge avant de pouvoir conserver ceci. Rien n’a été consulté ni conservé.</translation>
    </message>
    <message>
        <source>Because of your answer about age, only the address can be kept. No picture, file or page was stored or opened.</source>
        <translation>En raison de votre réponse sur l’âge, seule l’adresse peut être conservée. Aucune image, aucun fichier et aucune page n’ont été conservés ni ouverts.</translation>
    </message>
    <message>
        <source>That does not open this vault. Nothing is lost; try again, slowly.</source>
        <translation>Cela n’ouvre pas ce coffre. Rien n’est perdu ; réessayez, en prenant votre temps.</translation>
    </message>
    <message>
        <source>This vault is already open in another window or program. Close that one, then try again.</source>
        <translation>Ce coffre est déjà ouvert dans une autre fenêtre ou un autre programme. Fermez-le d’abord, puis réessayez.</translation>
    </message>
    <message>
        <source>A file that keeps this vault to one program was removed, so this was not stored. Everything stored before is safe; close Holdfast everywhere, open it again, and do it once more.</source>
        <translation>Un fichier qui réserve ce coffre à un seul programme a été supprimé ; ceci n’a donc pas été enregistré. Tout ce qui l’était déjà est en sécurité ; fermez Holdfast partout, rouvrez-le et recommencez.</translation>
    </message>
    <message>
        <source>There is no Holdfast vault in this place. If it is on a stick or another disk, connect it and try again.</source>
        <translation>Il n’y a pas de coffre Holdfast à cet emplacement. S’il est sur une clé USB ou un autre disque, branchez-le et réessayez.</translation>
    </message>
    <message>
        <source>That folder already has something in it and was left as it is. Choose an empty folder or a new name.</source>
        <translation>Ce dossier contient déjà quelque chose et a été laissé tel quel. Choisissez un dossier vide ou un nouveau nom.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder cannot be written to, so it was not opened. Nothing is lost; check the disk&apos;s lock switch or its permissions.</source>
        <translation>Il est impossible d’écrire dans le dossier du coffre, qui n’a donc pas été ouvert. Rien n’est perdu ; vérifiez le verrou du disque ou ses autorisations.</translation>
    </message>
    <message>
        <source>A part of this vault is damaged. Do not delete anything; make a copy of the whole folder before you try more.</source>
        <translation>Une partie de ce coffre est endommagée. Ne supprimez rien ; faites une copie du dossier entier avant d’essayer autre chose.</translation>
    </message>
    <message>
        <source>The disk could not read a part of this vault. Nothing was changed. If the drive did not come loose, it may be failing: copy the whole folder to another disk now.</source>
        <translation>Le disque n’a pas pu lire une partie de ce coffre. Rien n’a été modifié. Si le disque ne s’est pas débranché, il est peut-être en train de lâcher&#xa0;: copiez tout de suite le dossier entier sur un autre disque.</translation>
    </message>
    <message>
        <source>The disk failed at the very last step, so this may be stored or not. Look whether it is there before you try again, and check the disk.</source>
        <translation>Le disque a échoué à la toute dernière étape&#xa0;: ceci est peut-être conservé, peut-être pas. Regardez si cela s’y trouve avant de recommencer, et vérifiez le disque.</translation>
    </message>
    <message>
        <source>A newer Holdfast made this vault. Nothing was changed; open it with that newer version.</source>
        <translation>Ce coffre a été créé par une version plus récente de Holdfast. Rien n’a été modifié ; ouvrez-le avec cette version.</translation>
    </message>
    <message>
        <source>The password needs at least 8 characters. Nothing was made yet; choose a longer one.</source>
        <translation>Le mot de passe doit compter au moins 8&#xa0;caractères. Rien n’a encore été créé ; choisissez-en un plus long.</translation>
    </message>
    <message>
        <source>That item is not in this vault. Nothing was changed.</source>
        <translation>Cet élément n’est pas dans ce coffre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That item has no such part. Nothing was changed.</source>
        <translation>Cet élément n’a pas cette partie. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A stored part is no longer what was put in, and Holdfast will not hand it on. The other items are untouched; keep a backup.</source>
        <translation>Une partie conservée n’est plus ce qui avait été déposé, et Holdfast ne la transmettra pas. Les autres éléments sont intacts ; gardez une sauvegarde.</translation>
    </message>
    <message>
        <source>The log of what was done has a gap or a change in it. Do not delete anything; make a copy of the vault and ask for help.</source>
        <translation>Le journal des actions présente un trou ou une modification. Ne supprimez rien ; faites une copie du coffre et demandez de l’aide.</translation>
    </message>
    <message>
        <source>This is not an address of a web page. It has to start with http:// or https:// and carry no user name or password.</source>
        <translation>Ce n’est pas l’adresse d’une page web. Elle doit commencer par http:// ou https:// et ne contenir ni nom d’utilisateur ni mot de passe.</translation>
    </message>
    <message>
        <source>No site of that name was found. Check the spelling and this computer&apos;s connection, then try again.</source>
        <translation>Aucun site de ce nom n’a été trouvé. Vérifiez l’orthographe et la connexion de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>The connection broke off. Try again; what was stored before is safe.</source>
        <translation>La connexion a été coupée. Réessayez ; ce qui était déjà conservé est en sécurité.</translation>
    </message>
    <message>
        <source>The site could not prove that it is who it says, so Holdfast did not load it. Someone may be in between; try from another network.</source>
        <translation>Le site n’a pas pu prouver son identité, et Holdfast ne l’a donc pas chargé. Quelqu’un s’interpose peut-être ; essayez depuis un autre réseau.</translation>
    </message>
    <message>
        <source>This address gives a file, not a page, and was not fetched. Save the file yourself if you are allowed to, then add it as a file.</source>
        <translation>Cette adresse donne un fichier et non une page, et n’a pas été récupérée. Enregistrez vous-même le fichier si vous en avez le droit, puis ajoutez-le comme fichier.</translation>
    </message>
    <message>
        <source>The site answered with an error page. It is kept as it was shown, and the record says so.</source>
        <translation>Le site a répondu par une page d’erreur. Elle est conservée telle qu’elle s’affichait, et le relevé le précise.</translation>
    </message>
    <message>
        <source>The page could not be reached. Check this computer&apos;s connection, then try again.</source>
        <translation>La page n’a pas pu être atteinte. Vérifiez la connexion de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>This is not the address of a SOCKS5 proxy. It has to look like socks5://127.0.0.1:9050.</source>
        <translation>Ce n’est pas l’adresse d’un proxy SOCKS5. Elle doit ressembler à socks5://127.0.0.1:9050.</translation>
    </message>
    <message>
        <source>The proxy did not answer, and nothing was sent around it. Check that it is running, then try again.</source>
        <translation>Le proxy n’a pas répondu, et rien n’a été envoyé sans passer par lui. Vérifiez qu’il fonctionne, puis réessayez.</translation>
    </message>
    <message>
        <source>The proxy did not lead to the site, and nothing was sent around it. Check the address, or try again later.</source>
        <translation>Le proxy n’a pas mené au site, et rien n’a été envoyé sans passer par lui. Vérifiez l’adresse, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The system gave no picture, so nothing was kept. Try again.</source>
        <translation>Le système n’a donné aucune image, rien n’a donc été conservé. Réessayez.</translation>
    </message>
    <message>
        <source>This system offers no way to take a picture of the screen, so nothing was taken. Use its own program for screenshots, then add the file.</source>
        <translation>Ce système n’offre aucun moyen de prendre une image de l’écran, rien n’a donc été pris. Utilisez son propre programme de capture d’écran, puis ajoutez le fichier.</translation>
    </message>
    <message>
        <source>The system did not let Holdfast take a picture of the screen. Nothing was taken; allow it in the system&apos;s settings, or add a screenshot as a file.</source>
        <translation>Le système n’a pas laissé Holdfast prendre une image de l’écran. Rien n’a été pris ; autorisez-le dans les réglages du système, ou ajoutez une capture d’écran comme fichier.</translation>
    </message>
    <message>
        <source>That window is no longer open, or is minimised, so nothing was taken. Open it, and choose it again.</source>
        <translation>Cette fenêtre n’est plus ouverte, ou elle est réduite, rien n’a donc été pris. Ouvrez-la, puis choisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>Another window lies over that one, so nothing was taken. Move it away, or choose a few seconds of time to do so, and try again.</source>
        <translation>Une autre fenêtre recouvre celle-ci, rien n’a donc été pris. Écartez-la, ou choisissez quelques secondes pour le faire, puis réessayez.</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own window did not leave the screen, so nothing was taken. Try again.</source>
        <translation>La fenêtre de Holdfast n’a pas quitté l’écran, rien n’a donc été pris. Réessayez.</translation>
    </message>
    <message>
        <source>This is not an address that can be asked. It has to start with http:// or https://.</source>
        <translation>Ce n’est pas une adresse que l’on peut interroger. Elle doit commencer par http:// ou https://.</translation>
    </message>
    <message>
        <source>What was pasted is not a picture, whatever the clipboard calls it, so nothing was kept. Copy the picture again, or save it as a file and choose that.</source>
        <translation>Ce qui a été collé n’est pas une image, quoi qu’en dise le presse-papiers&#xa0;; rien n’a donc été gardé. Copiez l’image de nouveau, ou enregistrez-la dans un fichier et choisissez-le.</translation>
    </message>
    <message>
        <source>Holdfast cannot show this kind of file. It can be kept as it is; to cover details, use a PNG, JPEG or PDF.</source>
        <translation>Holdfast ne sait pas afficher ce type de fichier. Il peut être conservé tel quel ; pour cacher des détails, utilisez un fichier PNG, JPEG ou PDF.</translation>
    </message>
    <message>
        <source>This file could not be shown: it may be damaged. It was not changed.</source>
        <translation>Ce fichier n’a pas pu être affiché&#xa0;: il est peut-être endommagé. Il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The document has no such page. Nothing was changed.</source>
        <translation>Le document n’a pas cette page. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A cover lies outside the page, so no copy was made. Move or remove it, then try again.</source>
        <translation>Un cache se trouve hors de la page ; aucune copie n’a donc été faite. Déplacez-le ou retirez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>That kind of file cannot hold this document. Nothing was changed; choose PDF when it has several pages.</source>
        <translation>Ce type de fichier ne peut pas contenir ce document. Rien n’a été modifié ; choisissez PDF s’il a plusieurs pages.</translation>
    </message>
    <message>
        <source>A part of Holdfast is missing. Your vault is safe; install Holdfast again.</source>
        <translation>Il manque une partie de Holdfast. Votre coffre est en sécurité ; réinstallez Holdfast.</translation>
    </message>
    <message>
        <source>The part of Holdfast that handles strange files stopped by itself. Your vault is safe; try once more, and leave this one out if it happens again.</source>
        <translation>La partie de Holdfast qui traite les fichiers d’origine inconnue s’est arrêtée d’elle-même. Votre coffre est en sécurité ; réessayez, et laissez ce fichier de côté si cela se reproduit.</translation>
    </message>
    <message>
        <source>The part of Holdfast that handles strange files no longer answered and was ended. Your vault is safe; you can try again.</source>
        <translation>La partie de Holdfast qui traite les fichiers d’origine inconnue ne répondait plus et a été arrêtée. Votre coffre est en sécurité ; vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>The part of Holdfast that handles strange files gave an answer that makes no sense, which was thrown away. Your vault is safe.</source>
        <translation>La partie de Holdfast qui traite les fichiers d’origine inconnue a donné une réponse incohérente, qui a été rejetée. Votre coffre est en sécurité.</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-finished was kept.</source>
        <translation>Arrêté. Rien d’inachevé n’a été conservé.</translation>
    </message>
    <message>
        <source>This could not be done. Your vault is safe; try again, or note the technical detail and ask for help.</source>
        <translation>Cela n’a pas pu être fait. Votre coffre est en sécurité ; réessayez, ou notez le détail technique et demandez de l’aide.</translation>
    </message>
    <message>
        <source>That place is among the vault&apos;s own files, so nothing was written. Choose another folder.</source>
        <translation>Cet endroit est parmi les fichiers du coffre lui-même, donc rien n’a été écrit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The page did not finish in time; you can try again later.</source>
        <translation>La page ne s’est pas chargée à temps ; vous pouvez réessayer plus tard.</translation>
    </message>
    <message>
        <source>The site did not take the connection; try again later.</source>
        <translation>Le site n’a pas accepté la connexion ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The site led to something that is not on the web, and Holdfast did not follow. Check the address.</source>
        <translation>Le site a renvoyé vers autre chose que le web, et Holdfast n’a pas suivi. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>Some parts of the page could not be taken. The record of a kept page names what is missing.</source>
        <translation>Certaines parties de la page n’ont pas pu être prises. Le relevé d’une page conservée indique ce qui manque.</translation>
    </message>
    <message>
        <source>That item was deleted from this vault; only its number is left. Nothing was changed.</source>
        <translation>Cet élément a été supprimé de ce coffre ; il n’en reste que le numéro. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That folder holds other things and no backup, and was left as it is. Choose an empty folder or a new name.</source>
        <translation>Ce dossier contient autre chose et aucune sauvegarde ; il n’a pas été touché. Choisissez un dossier vide ou un nouveau nom.</translation>
    </message>
    <message>
        <source>That folder holds the backup of another vault, and was left as it is. Choose another folder.</source>
        <translation>Ce dossier contient la sauvegarde d’un autre coffre ; il n’a pas été touché. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>No backup was made: the vault holds something that your answer about age has blocked, and a backup would copy it. Call one of the contacts in Help first; then delete it, or change the answer.</source>
        <translation>Aucune sauvegarde n’a été faite : le coffre contient quelque chose que votre réponse sur l’âge a bloqué, et une sauvegarde en ferait une copie. Appelez d’abord un des contacts de l’Aide ; ensuite, supprimez-le ou changez la réponse.</translation>
    </message>
    <message>
        <source>The copy is not what was written, so do not rely on it. Your vault is safe; make a backup in another folder or on another disk.</source>
        <translation>La copie n’est pas ce qui a été écrit : ne vous y fiez pas. Votre coffre est intact ; faites une sauvegarde dans un autre dossier ou sur un autre disque.</translation>
    </message>
    <message>
        <source>These are more words than can be looked for at once. Search for those that matter most.</source>
        <translation>Il y a là plus de mots qu’on ne peut en chercher à la fois. Cherchez ceux qui comptent le plus.</translation>
    </message>
    <message>
        <source>What opens this vault is not what was written last: an older copy was put back, or somebody changed it. A password or code that was taken away may work again. Look at the ways in under Settings, then renew the keys.</source>
        <translation>Ce qui ouvre ce coffre n’est pas ce qui a été écrit en dernier : une copie plus ancienne a été remise, ou quelqu’un l’a modifié. Un mot de passe ou un code retiré peut fonctionner de nouveau. Vérifiez les moyens d’ouverture dans les Réglages, puis renouvelez les clés.</translation>
    </message>
    <message>
        <source>That way in is gone already. Nothing was changed.</source>
        <translation>Ce moyen d’accès n’existe déjà plus. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A password or a recovery code has to remain, so nothing was removed. Make another one first.</source>
        <translation>Il doit rester un mot de passe ou un code de secours ; rien n’a donc été retiré. Créez-en d’abord un autre.</translation>
    </message>
    <message>
        <source>This vault has several passwords, and it is not clear which one to change, so none was. Open it with that one, then change it.</source>
        <translation>Ce coffre a plusieurs mots de passe et on ne sait pas lequel changer ; aucun ne l’a donc été. Ouvrez-le avec celui-là, puis changez-le.</translation>
    </message>
    <message>
        <source>There are as many ways in as a vault can have, so none was added. Remove one first.</source>
        <translation>Ce coffre a déjà autant de moyens d’accès que possible ; aucun n’a été ajouté. Retirez-en d’abord un.</translation>
    </message>
    <message>
        <source>That is not a key file that Holdfast made, so nothing was done. Choose another file.</source>
        <translation>Ce n’est pas un fichier-clé créé par Holdfast ; rien n’a été fait. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>There is not enough room on this disk for the second copy that this needs. Nothing was changed; free some space and try again.</source>
        <translation>Il n’y a pas assez de place sur ce disque pour la seconde copie nécessaire. Rien n’a été modifié ; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Other passwords or key files would stop working, so nothing was changed. Remove them first, or try again.</source>
        <translation>D’autres mots de passe ou fichiers-clés cesseraient de fonctionner ; rien n’a donc été modifié. Retirez-les d’abord, ou réessayez.</translation>
    </message>
    <message>
        <source>A note, tag or title cannot be empty, and a tag is one short line. Nothing was changed; write it anew.</source>
        <translation>Une note, une étiquette ou un titre ne peut pas être vide, et une étiquette tient sur une ligne courte. Rien n’a été modifié ; écrivez à nouveau.</translation>
    </message>
    <message>
        <source>That note is gone already. Nothing was changed.</source>
        <translation>Cette note n’existe déjà plus. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The log could not note that this would be looked at, so it was not shown. The item is safe and unchanged; make sure the disk has room and is connected, then try again.</source>
        <translation>Le journal n’a pas pu noter que ceci allait être regardé, et rien n’a donc été montré. L’élément est intact ; vérifiez que le disque a de la place et qu’il est branché, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no backup in that folder, so nothing was done. Choose the folder that you backed up into.</source>
        <translation>Il n’y a pas de sauvegarde dans ce dossier ; rien n’a été fait. Choisissez le dossier dans lequel vous avez sauvegardé.</translation>
    </message>
    <message>
        <source>That does not open this backup. Nothing is lost; try again, slowly, with what opened the vault on the day of the backup.</source>
        <translation>Cela n’ouvre pas cette sauvegarde. Rien n’est perdu ; réessayez, lentement, avec ce qui ouvrait le coffre le jour de la sauvegarde.</translation>
    </message>
    <message>
        <source>This backup is too damaged to become a vault again, and was left as it is. Do not delete it; what is intact in it can still be saved as plain files.</source>
        <translation>Cette sauvegarde est trop endommagée pour redevenir un coffre, et elle est restée telle quelle. Ne la supprimez pas ; ce qui y est intact peut encore être récupéré sous forme de fichiers ordinaires.</translation>
    </message>
    <message>
        <source>The check at the end was stopped. The vault is back and can be opened, but nobody knows yet whether all of it is as it was; keep the backup.</source>
        <translation>La vérification finale a été arrêtée. Le coffre est revenu et peut être ouvert, mais on ne sait pas encore si tout y est comme avant ; gardez la sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing in it can be read any more by Holdfast, and it was left as it is. Do not delete it; look for a backup, and ask somebody who knows computers.</source>
        <translation>Holdfast ne peut plus rien y lire, et tout est resté tel quel. Ne supprimez rien ; cherchez une sauvegarde, et demandez à quelqu’un qui s’y connaît en informatique.</translation>
    </message>
    <message>
        <source>Stopped. The files that came out until then are in that folder, not encrypted; delete them if they should not be there.</source>
        <translation>Arrêté. Les fichiers récupérés jusque-là sont dans ce dossier, non chiffrés ; supprimez-les s’ils ne doivent pas y être.</translation>
    </message>
    <message>
        <source>What opens this vault, its file vault.keys, is damaged. What is stored is still there: do not delete anything, and restore a backup.</source>
        <translation>Ce qui ouvre ce coffre, son fichier vault.keys, est endommagé. Ce qui est conservé est toujours là : ne supprimez rien, et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Somebody needs a name, and the address of a profile has to start with http:// or https://. Nothing was kept; correct it and try again.</source>
        <translation>Il faut un nom, et l’adresse d’un profil doit commencer par http:// ou https://. Rien n’a été gardé ; corrigez et réessayez.</translation>
    </message>
    <message>
        <source>That is no number that a page could count, so nothing was kept.</source>
        <translation>Ce n’est pas un nombre qu’une page pourrait compter ; rien n’a été gardé.</translation>
    </message>
    <message>
        <source>There is no page here that could be read. Put down yourself who is on it.</source>
        <translation>Il n’y a pas ici de page lisible. Notez vous-même qui y figure.</translation>
    </message>
    <message>
        <source>The site led to this computer or its own network, and Holdfast did not follow. Check the address.</source>
        <translation>Le site a mené à cet ordinateur ou à son propre réseau, et Holdfast n’a pas suivi. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The Chromium of this system can’t be used any more, and nobody was contacted. Try again with the built-in browser.</source>
        <translation>Le Chromium de ce système n’est plus utilisable, et personne n’a été contacté. Réessayez avec le navigateur intégré.</translation>
    </message>
    <message>
        <source>The address book has another key under this name, so nothing was changed. Take that one out first, if it is no longer right.</source>
        <translation>Le carnet contient une autre clé sous ce nom ; rien n’a été changé. Retirez d’abord celle-là, si elle n’est plus la bonne.</translation>
    </message>
    <message>
        <source>This name can&apos;t be written down. Use one line of at most 200 characters.</source>
        <translation>Ce nom ne peut pas être noté. Utilisez une seule ligne, de 200 caractères au plus.</translation>
    </message>
    <message>
        <source>The address book has nobody of this name any more. Nothing was changed.</source>
        <translation>Le carnet n’a plus personne de ce nom. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This version of Holdfast does not know that kind of document or purpose. Nothing was changed; choose another.</source>
        <translation>Cette version de Holdfast ne connaît pas ce type de document ou cet usage. Rien n’a été modifié ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The copy cannot be made that small and stay readable, so none was made. Choose a larger limit, or cover fewer pages at once.</source>
        <translation>La copie ne peut pas devenir si petite et rester lisible ; aucune n’a donc été faite. Choisissez une limite plus élevée, ou masquez moins de pages à la fois.</translation>
    </message>
    <message>
        <source>The copy could not be put into a file, so none was made. The original is unchanged; try again.</source>
        <translation>La copie n’a pas pu être mise dans un fichier ; aucune n’a donc été faite. L’original est inchangé ; réessayez.</translation>
    </message>
    <message>
        <source>The report shows empty boxes in place of letters, because this computer has no font at all. Install one and write the bundle again.</source>
        <translation>Le rapport montre des cases vides à la place des lettres, car cet ordinateur n’a aucune police. Installez-en une et écrivez de nouveau l’archive.</translation>
    </message>
    <message>
        <source>The report shows empty boxes in place of some letters, because this computer has no font for them. The page index.html has them. To have them in the report too, install a font and write the bundle again.</source>
        <translation>Le rapport montre des cases vides à la place de certaines lettres, car cet ordinateur n’a pas de police pour elles. La page index.html les a. Pour les avoir aussi dans le rapport, installez une police et écrivez de nouveau l’archive.</translation>
    </message>
    <message>
        <source>The report to print could not be made, so no bundle was written. Your vault is unchanged; try again.</source>
        <translation>Le rapport à imprimer n’a pas pu être fait ; aucune archive n’a donc été écrite. Votre coffre est inchangé ; réessayez.</translation>
    </message>
    <message>
        <source>The bundle is not what was checked, or a check of it fails, so nothing of it was kept. Check it again; if it still fails, ask the sender for a new copy.</source>
        <translation>L’archive n’est pas celle qui a été vérifiée, ou une vérification échoue ; rien n’en a été gardé. Vérifiez-la à nouveau ; si elle échoue encore, demandez une nouvelle copie à l’expéditeur.</translation>
    </message>
    <message>
        <source>A file in the bundle is not what was signed, so nothing of it was kept. Do not rely on it; ask the sender for a new copy.</source>
        <translation>Un fichier de l’archive n’est pas ce qui a été signé ; rien n’en a été gardé. Ne vous y fiez pas ; demandez une nouvelle copie à l’expéditeur.</translation>
    </message>
    <message>
        <source>The bundle is not written as Holdfast writes it, so nothing of it was kept. Ask the sender for a new copy.</source>
        <translation>L’archive n’est pas écrite comme Holdfast l’écrit ; rien n’en a été gardé. Demandez une nouvelle copie à l’expéditeur.</translation>
    </message>
    <message>
        <source>A part of the bundle could not be checked, so nothing of it was kept. A newer Holdfast may be needed.</source>
        <translation>Une partie de l’archive n’a pas pu être vérifiée ; rien n’en a été gardé. Il faut peut-être un Holdfast plus récent.</translation>
    </message>
    <message>
        <source>Your own vault made this bundle and has what is in it. Nothing was changed.</source>
        <translation>Votre propre coffre a fait cette archive et contient ce qui s’y trouve. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The copy came out otherwise than the one that was checked, so nothing was kept. Go back to the covers and look at it again.</source>
        <translation>La copie n’est pas la même que celle qui a été contrôlée ; rien n’a donc été gardé. Revenez aux caches et regardez-la de nouveau.</translation>
    </message>
    <message>
        <source>The bundle is larger than 200 parts of this size. Choose larger parts.</source>
        <translation>L’archive dépasse 200 parties de cette taille. Choisissez des parties plus grandes.</translation>
    </message>
    <message>
        <source>More than 1 GB cannot be one page. Choose fewer items, or a file that the program age opens.</source>
        <translation>Plus de 1 Go ne tient pas en une page. Choisissez moins d’éléments, ou un fichier que le programme age ouvre.</translation>
    </message>
    <message>
        <source>This is one part of a bundle. Put all its parts together first, as the text beside them says, then choose the ZIP file that comes out.</source>
        <translation>Ceci est une partie d’une archive. Réunissez d’abord toutes ses parties, comme le dit le texte à côté, puis choisissez le fichier ZIP obtenu.</translation>
    </message>
    <message>
        <source>The backup is restored, but the vault could not be opened or checked just now. Open it from its folder, and have it checked.</source>
        <translation>La sauvegarde est restaurée, mais le coffre n’a pas pu être ouvert ou vérifié pour l’instant. Ouvrez-le depuis son dossier et faites-le vérifier.</translation>
    </message>
    <message>
        <source>This came in a bundle of somebody else and stays as it came. Nothing was changed; hand on the bundle itself, or delete the whole case.</source>
        <translation>Cet élément est arrivé dans l’archive de quelqu’un d’autre et reste tel quel. Rien n’a été modifié ; transmettez l’archive elle-même, ou supprimez tout le dossier.</translation>
    </message>
    <message>
        <source>This case is no longer in the vault. Nothing was changed.</source>
        <translation>Ce dossier n’est plus dans le coffre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file is there and whole, but the disk did not confirm it: a power cut may take it away. Copy it to another disk too.</source>
        <translation>Le fichier est là et entier, mais le disque ne l’a pas confirmé : une coupure de courant peut l’effacer. Copiez-le aussi sur un autre disque.</translation>
    </message>
    <message>
        <source>These corners make no card or page, so nothing was straightened. Put each on a corner of its own, then try again.</source>
        <translation>Ces coins ne forment ni une carte ni une page ; rien n’a donc été redressé. Placez chacun sur un coin différent, puis réessayez.</translation>
    </message>
    <message>
        <source>Only a photo can be straightened, not a PDF or several pages. Nothing was changed.</source>
        <translation>Seule une photo peut être redressée, pas un PDF ni plusieurs pages. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Only a bundle in one ZIP file can get proofs of its time. Nothing was changed.</source>
        <translation>Seule une archive en un seul fichier ZIP peut recevoir des preuves de sa date. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A bundle takes at most 9 time stamps, so nobody was asked. Choose fewer authorities, and try again.</source>
        <translation>Une archive prend au plus 9 horodatages, donc personne n’a été interrogé. Choisissez moins d’autorités, et réessayez.</translation>
    </message>
    <message>
        <source>Whoever was asked could not be reached. Nothing was lost; check this computer&apos;s connection, then ask again.</source>
        <translation>La personne ou le service interrogé n’a pas pu être joint. Rien n’est perdu ; vérifiez la connexion de cet ordinateur, puis redemandez.</translation>
    </message>
    <message>
        <source>Whoever was asked did not answer in time. Nothing was lost; ask again later.</source>
        <translation>Le service interrogé n’a pas répondu à temps. Rien n’est perdu ; redemandez plus tard.</translation>
    </message>
    <message>
        <source>Whoever was asked did not take the connection. Nothing was lost; ask again later.</source>
        <translation>Le service interrogé n’a pas accepté la connexion. Rien n’est perdu ; redemandez plus tard.</translation>
    </message>
    <message>
        <source>Whoever was asked answered with something else. Nothing was lost; check the address in Settings, or ask again later.</source>
        <translation>Le service interrogé a répondu autre chose. Rien n’est perdu ; vérifiez l’adresse dans les réglages, ou redemandez plus tard.</translation>
    </message>
    <message>
        <source>The time-stamping authority refused. Nothing was lost; ask again later, or name another in Settings.</source>
        <translation>L’autorité d’horodatage a refusé. Rien n’est perdu ; redemandez plus tard, ou nommez-en une autre dans les réglages.</translation>
    </message>
    <message>
        <source>What came is no time stamp, so it was not used. Nothing was lost; name another authority in Settings.</source>
        <translation>Ce qui est arrivé n’est pas un horodatage et n’a donc pas été utilisé. Rien n’est perdu ; nommez une autre autorité dans les réglages.</translation>
    </message>
    <message>
        <source>What came is no OpenTimestamps proof, so it was not used. Nothing was lost; name another calendar in Settings.</source>
        <translation>Ce qui est arrivé n’est pas une preuve OpenTimestamps et n’a donc pas été utilisé. Rien n’est perdu ; nommez un autre calendrier dans les réglages.</translation>
    </message>
    <message>
        <source>The pack for the language of this document is no longer installed, so nothing was read. Install it again, or look at every page yourself.</source>
        <translation>Le module de la langue de ce document n’est plus installé ; rien n’a donc été lu. Installez-le de nouveau, ou regardez vous-même chaque page.</translation>
    </message>
    <message>
        <source>The reason for what stays here is too long, alone or counted once for each item, so nothing was written. Make it shorter or leave out fewer items, and try again.</source>
        <translation>La raison de ce qui reste ici est trop longue, seule ou comptée une fois par élément, donc rien n’a été écrit. Raccourcissez-la ou laissez moins d’éléments ici, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Changed: %1 (it has the contents of %2)</source>
        <translation>Modifié&#xa0;: %1 (il a le contenu de %2)</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Manquant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Renamed: %1 is now %2</source>
        <translation>Renommé&#xa0;: %1 s’appelle maintenant %2</translation>
    </message>
    <message>
        <source>Not part of what was signed: %1</source>
        <translation>Ne fait pas partie de ce qui a été signé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>N’a pas pu être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>Endommagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not in the list of exhibits: %1</source>
        <translation>Absent de la liste des pièces&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another size than recorded: %1</source>
        <translation>Taille différente de celle du relevé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another hash than recorded: %1</source>
        <translation>Empreinte différente de celle du relevé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is kept as a link only, yet it holds %2</source>
        <translation>%1 n’est conservé que comme lien, mais contient %2</translation>
    </message>
    <message>
        <source>There twice: %1</source>
        <translation>Présent deux fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not in the log: %1</source>
        <translation>Absent du journal&#xa0;: %1</translation>
    </message>
    <message>
        <source>The log says something else about %1</source>
        <translation>Le journal dit autre chose au sujet de %1</translation>
    </message>
    <message>
        <source>The log breaks at entry %1</source>
        <translation>Le journal est rompu à la ligne %1</translation>
    </message>
    <message>
        <source>The log ends elsewhere than it should</source>
        <translation>Le journal ne se termine pas là où il devrait</translation>
    </message>
    <message>
        <source>A key or signature file is missing or cannot be read</source>
        <translation>Un fichier de clé ou de signature manque ou ne peut pas être lu</translation>
    </message>
    <message>
        <source>Signed with another key: %1</source>
        <translation>Signé avec une autre clé&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no good signature</source>
        <translation>Il n’y a pas de signature valable</translation>
    </message>
    <message>
        <source>Intact, but nobody confirmed who made it: %1</source>
        <translation>Intact, mais personne n’a confirmé qui l’a fait : %1</translation>
    </message>
    <message>
        <source>Its time stamp is missing: %1</source>
        <translation>Son horodatage manque : %1</translation>
    </message>
    <message>
        <source>Not as it must be: %1</source>
        <translation>N’est pas comme il devrait être&#xa0;: %1</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Signé par %1</translation>
    </message>
    <message>
        <source>Signed, nobody confirmed by whom: %1</source>
        <translation>Signé, sans que personne ait confirmé par qui : %1</translation>
    </message>
    <message>
        <source>%1 is signed with the key of %2</source>
        <translation>%1 est signé avec la clé de %2</translation>
    </message>
    <message>
        <source>Signed with the sender&apos;s own key: %1</source>
        <translation>Signé avec la propre clé de l’expéditeur : %1</translation>
    </message>
    <message>
        <source>Asked of %2, in no Bitcoin block yet: %1</source>
        <translation>Demandé à %2, encore dans aucun bloc Bitcoin : %1</translation>
    </message>
    <message>
        <source>States Bitcoin block %2, not confirmed here; its merkle root has to be %3: %1</source>
        <translation>Affirme le bloc Bitcoin %2, non confirmé ici ; sa racine de Merkle doit être %3 : %1</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>it leads elsewhere</source>
        <translation>elle mène ailleurs</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>a file comes, no page</source>
        <translation>un fichier vient, pas de page</translation>
    </message>
    <message>
        <source>the site&apos;s answer</source>
        <translation>la réponse du site</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Toujours là</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparue</translation>
    </message>
    <message>
        <source>Behind a log-in</source>
        <translation>Derrière une connexion</translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <translation>N’a pas pu être jointe</translation>
    </message>
    <message>
        <source>It answers, but changed: %1</source>
        <translation>Elle répond, mais a changé : %1</translation>
    </message>
    <message>
        <source>Last seen there: %1</source>
        <translation>Vue en ligne pour la dernière fois : %1</translation>
    </message>
    <message>
        <source>First seen gone: %1</source>
        <translation>Vue disparue pour la première fois : %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>%1 copies this vault to other computers and keeps old versions of it. Nobody can read what is in it without your password, but whoever knows that account sees that it is there and can delete it. When Holdfast is closed, move the whole folder out of it, and open it there.</source>
        <translation>%1 copie ce coffre sur d’autres ordinateurs et en garde d’anciennes versions. Personne ne peut lire ce qu’il contient sans votre mot de passe, mais toute personne qui connaît ce compte voit qu’il existe et peut le supprimer. Une fois Holdfast fermé, déplacez le dossier entier ailleurs, et ouvrez-le là.</translation>
    </message>
    <message>
        <source>%1 would copy this folder to other computers and keep old versions of it. If somebody else knows that account, choose a place outside of it.</source>
        <translation>%1 copierait ce dossier sur d’autres ordinateurs et en garderait d’anciennes versions. Si quelqu’un d’autre a accès à ce compte, choisissez un emplacement qui n’en dépend pas.</translation>
    </message>
    <message>
        <source>%1 would copy this folder to other computers. It stays encrypted, but whoever knows that account sees that it is there, and can delete it.</source>
        <translation>%1 copierait ce dossier sur d’autres ordinateurs. Il reste chiffré, mais toute personne qui connaît ce compte voit qu’il existe et peut le supprimer.</translation>
    </message>
    <message>
        <source>%1 would copy these files, not encrypted, to other computers. Choose a place outside of it.</source>
        <translation>%1 copierait ces fichiers, non chiffrés, sur d’autres ordinateurs. Choisissez un emplacement qui n’en dépend pas.</translation>
    </message>
    <message>
        <source>This vault lies on a network drive. Nobody can read what is in it without your password, but whoever gets at that drive sees that it is there and can delete it. A connection that breaks off, or a second computer that opens the vault, can damage it. When Holdfast is closed, move the whole folder to this computer or to a stick of your own, and open it there.</source>
        <translation>Ce coffre se trouve sur un lecteur réseau. Personne ne peut lire ce qu’il contient sans votre mot de passe, mais toute personne qui a accès à ce lecteur voit qu’il existe et peut le supprimer. Une connexion qui s’interrompt, ou un deuxième ordinateur qui ouvre le coffre, peut l’endommager. Une fois Holdfast fermé, déplacez le dossier entier vers cet ordinateur ou vers une clé USB à vous, et ouvrez-le là.</translation>
    </message>
    <message>
        <source>This folder is on a network drive. Whoever gets at that drive would see that a vault is there and could delete it, and a connection that breaks off could damage it. Choose a place on this computer or on a stick of your own.</source>
        <translation>Ce dossier se trouve sur un lecteur réseau. Toute personne qui a accès à ce lecteur verrait qu’un coffre existe et pourrait le supprimer, et une connexion qui s’interrompt pourrait l’endommager. Choisissez un emplacement sur cet ordinateur ou sur une clé USB à vous.</translation>
    </message>
    <message>
        <source>This folder is on a network drive. The backup stays encrypted, but whoever gets at that drive sees that it is there, and can delete it.</source>
        <translation>Ce dossier se trouve sur un lecteur réseau. La sauvegarde reste chiffrée, mais toute personne qui a accès à ce lecteur voit qu’elle existe et peut la supprimer.</translation>
    </message>
    <message>
        <source>This folder is on a network drive: whoever gets at that drive could read these files, which are not encrypted. Choose a place that only you can use.</source>
        <translation>Ce dossier se trouve sur un lecteur réseau&#xa0;: toute personne qui a accès à ce lecteur pourrait lire ces fichiers, qui ne sont pas chiffrés. Choisissez un emplacement que personne d’autre ne peut utiliser.</translation>
    </message>
    <message>
        <source>This vault lies where other people who use this computer get at it. They can&apos;t read what is in it, but they see that it is there and can delete it. When Holdfast is closed, move the whole folder to a place of your own, and open it there.</source>
        <translation>Ce coffre se trouve là où d’autres personnes qui utilisent cet ordinateur ont accès. Elles ne peuvent pas lire ce qu’il contient, mais elles voient qu’il existe et peuvent le supprimer. Une fois Holdfast fermé, déplacez le dossier entier vers un emplacement à vous, et ouvrez-le là.</translation>
    </message>
    <message>
        <source>Other people who use this computer get at this folder. They could not read what is in the vault, but would see that it is there and could delete it. Choose a place of your own.</source>
        <translation>D’autres personnes qui utilisent cet ordinateur ont accès à ce dossier. Elles ne pourraient pas lire ce que contient le coffre, mais verraient qu’il existe et pourraient le supprimer. Choisissez un emplacement à vous.</translation>
    </message>
    <message>
        <source>Other people who use this computer get at this folder and could read these files, which are not encrypted. Choose a place that only you can use.</source>
        <translation>D’autres personnes qui utilisent cet ordinateur ont accès à ce dossier et pourraient lire ces fichiers, qui ne sont pas chiffrés. Choisissez un emplacement que personne d’autre ne peut utiliser.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Le dossier est examiné…</translation>
    </message>
</context>
<context>
    <name>PrintedCode</name>
    <message>
        <source>Recovery code. Keep this sheet where nobody would look.</source>
        <translation>Code de secours. Gardez cette feuille là où personne n’irait regarder.</translation>
    </message>
    <message>
        <source>The same code as a QR code:</source>
        <translation>Le même code, en code QR&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Loading the page</source>
        <translation>Chargement de la page</translation>
    </message>
    <message>
        <source>Scrolling to the end</source>
        <translation>Défilement jusqu’à la fin</translation>
    </message>
    <message>
        <source>Taking the picture</source>
        <translation>Prise de l’image</translation>
    </message>
    <message>
        <source>Storing what was seen</source>
        <translation>Mise au coffre de ce qui a été vu</translation>
    </message>
    <message>
        <source>Reading and sealing</source>
        <translation>Lecture et mise sous scellé</translation>
    </message>
    <message>
        <source>Computing the hash</source>
        <translation>Calcul de l’empreinte</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>Création de l’archive</translation>
    </message>
    <message>
        <source>Checking every byte</source>
        <translation>Vérification de chaque octet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copie en cours</translation>
    </message>
    <message>
        <source>Reading the copy back</source>
        <translation>Relecture de la copie</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Saving what is intact</source>
        <translation>Récupération de ce qui est intact</translation>
    </message>
    <message>
        <source>Looking for what would give you away</source>
        <translation>Recherche de ce qui pourrait vous trahir</translation>
    </message>
</context>
<context>
    <name>MediaFacts</name>
    <message>
        <source>Pictures of a player, not its film</source>
        <translation>Images du lecteur au lieu du film</translation>
    </message>
    <message>
        <source>Films and sounds kept</source>
        <translation>Films et sons conservés</translation>
    </message>
    <message>
        <source>Films and sounds not kept whole</source>
        <translation>Films et sons non conservés en entier</translation>
    </message>
    <message>
        <source>%1, encrypted</source>
        <translation>%1, chiffré</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Frames of the film, evenly spread: %1</source>
        <translation>Images du film, à intervalles réguliers&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>The signature leads to Bitcoin block %1. That the block is as the proof says, only a Bitcoin node can confirm; Holdfast asks none.</source>
        <translation>La signature mène au bloc Bitcoin %1. Que le bloc soit tel que le dit la preuve, seul un nœud Bitcoin peut le confirmer ; Holdfast n’en interroge aucun.</translation>
    </message>
    <message>
        <source>The list of captures number %1 leads to Bitcoin block %2. That the block is as the proof says, only a Bitcoin node can confirm; Holdfast asks none.</source>
        <translation>La liste de captures numéro %1 mène au bloc Bitcoin %2. Que le bloc soit tel que le dit la preuve, seul un nœud Bitcoin peut le confirmer ; Holdfast n’en interroge aucun.</translation>
    </message>
    <message>
        <source>The signature waits at %1 for a Bitcoin block.</source>
        <translation>La signature attend un bloc Bitcoin chez %1.</translation>
    </message>
    <message>
        <source>The list of captures number %1 waits at %2 for a Bitcoin block.</source>
        <translation>La liste de captures numéro %1 attend un bloc Bitcoin chez %2.</translation>
    </message>
    <message>
        <source>Signed before %1, by the clock of the authority %2.</source>
        <translation>Signée avant le %1, selon l’horloge de l’autorité %2.</translation>
    </message>
    <message>
        <source>Pending: the rest comes some hours after it was asked for.</source>
        <translation>En attente : la suite vient quelques heures après la demande.</translation>
    </message>
    <message>
        <source>Complete: no proof in it waits for anything more.</source>
        <translation>Complet : aucune preuve qui s’y trouve n’attend encore quelque chose.</translation>
    </message>
    <message>
        <source>No time stamp came from %1.</source>
        <translation>Aucun horodatage n’est venu de %1.</translation>
    </message>
    <message>
        <source>Nobody else has confirmed yet when it was there.</source>
        <translation>Personne d’autre n’a encore confirmé depuis quand elle existe.</translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) in it lack the second time stamp. Ask again in Settings, then write the bundle once more.</source>
        <translation>
            <numerusform>Il manque à %n capture de l’archive le second horodatage. Redemandez-le dans les réglages, puis écrivez l’archive une nouvelle fois.</numerusform>
            <numerusform>Il manque à %n captures de l’archive le second horodatage. Redemandez-le dans les réglages, puis écrivez l’archive une nouvelle fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) in it lack the time stamp from before them, which can&apos;t be made later.</source>
        <translation>
            <numerusform>Il manque à %n capture de l’archive l’horodatage d’avant elle, qui ne peut plus être fait.</numerusform>
            <numerusform>Il manque à %n captures de l’archive l’horodatage d’avant elles, qui ne peut plus être fait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stored time stamp of %n capture(s) does not check. The captures themselves are untouched, but whoever checks this bundle would be told that it is invalid, so do not send it. Leave all of these captures out, then write the bundle again. They stay in the vault, and an earlier backup may have their time stamp whole.</source>
        <translation>
            <numerusform>L’horodatage conservé de %n capture n’est pas bon. La capture elle-même est intacte, mais quiconque vérifierait cette archive apprendrait qu’elle n’est pas valide : ne l’envoyez pas. Laissez cette capture de côté, puis écrivez de nouveau l’archive. La capture reste dans le coffre, et une sauvegarde plus ancienne a peut-être son horodatage intact.</numerusform>
            <numerusform>Les horodatages conservés de %n captures ne sont pas bons. Les captures elles-mêmes sont intactes, mais quiconque vérifierait cette archive apprendrait qu’elle n’est pas valide : ne l’envoyez pas. Laissez toutes ces captures de côté, puis écrivez de nouveau l’archive. Les captures restent dans le coffre, et une sauvegarde plus ancienne a peut-être leurs horodatages intacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their number(s): %1</source>
        <translation>
            <numerusform>Son numéro : %1</numerusform>
            <numerusform>Leurs numéros : %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordFacts</name>
    <message>
        <source>Opened by a person in a window; whether logged in was not said</source>
        <translation>Ouverte par une personne dans une fenêtre&#xa0;; session non précisée</translation>
    </message>
    <message>
        <source>Opened by a person in a window, not logged in</source>
        <translation>Ouverte par une personne dans une fenêtre, sans session</translation>
    </message>
    <message>
        <source>Opened by a person in a window, logged in</source>
        <translation>Ouverte par une personne dans une fenêtre, avec session</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Manière</translation>
    </message>
    <message>
        <source>%1, without encryption</source>
        <translation>%1, sans chiffrement</translation>
    </message>
    <message>
        <source>%1, certificate valid</source>
        <translation>%1, certificat valable</translation>
    </message>
    <message>
        <source>%1, certificate not accepted</source>
        <translation>%1, certificat non accepté</translation>
    </message>
    <message>
        <source>agrees with this computer&apos;s</source>
        <translation>concorde avec celle de cet ordinateur</translation>
    </message>
    <message>
        <source>asked for, but none came</source>
        <translation>demandé, mais rien n’est venu</translation>
    </message>
    <message>
        <source>First time stamp</source>
        <translation>Premier horodatage</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>was used</source>
        <translation>a été utilisé</translation>
    </message>
    <message>
        <source>%1 s behind this computer&apos;s</source>
        <translation>en retard de %1&#xa0;s sur celle de cet ordinateur</translation>
    </message>
    <message>
        <source>%1 s ahead of this computer&apos;s</source>
        <translation>en avance de %1&#xa0;s sur celle de cet ordinateur</translation>
    </message>
    <message>
        <source>Led to</source>
        <translation>A mené à</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Fourni par</translation>
    </message>
    <message>
        <source>Site&apos;s clock</source>
        <translation>Horloge du site</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Non récupérés</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>%1 reçus, %2 envoyés</translation>
    </message>
    <message>
        <source>Live messages</source>
        <translation>Messages en direct</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Créée par</translation>
    </message>
    <message>
        <source>the page %1, in the browser; no server sent it</source>
        <translation>la page %1, dans le navigateur&#xa0;; aucun serveur ne l’a envoyée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>not asked, because of the proxy</source>
        <translation>pas demandé, à cause du proxy</translation>
    </message>
    <message>
        <source>asked, but no answer came</source>
        <translation>demandé, mais sans réponse</translation>
    </message>
    <message>
        <source>The computer&apos;s clock</source>
        <translation>Horloge de l’ordinateur</translation>
    </message>
    <message>
        <source>Time server&apos;s clock</source>
        <translation>Horloge du serveur de temps</translation>
    </message>
    <message>
        <source>Second time stamp</source>
        <translation>Second horodatage</translation>
    </message>
    <message>
        <source>none yet; Settings can ask for it</source>
        <translation>pas encore ; les réglages permettent de le demander</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Looked at again</source>
        <translation>Revu</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1 à %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n&#xa0;seconde</numerusform>
            <numerusform>%n&#xa0;secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Pièce d’identité</translation>
    </message>
    <message>
        <source>Later look at an address</source>
        <translation>Nouvelle visite d’une adresse</translation>
    </message>
    <message>
        <source>Covered copy</source>
        <translation>Copie avec caches</translation>
    </message>
    <message>
        <source>Film or sound of the page</source>
        <translation>Film ou son de la page</translation>
    </message>
    <message>
        <source>Film, put together</source>
        <translation>Film, assemblé</translation>
    </message>
    <message>
        <source>Pictures of a player</source>
        <translation>Images d’un lecteur</translation>
    </message>
    <message>
        <source>Frames of the film</source>
        <translation>Images du film</translation>
    </message>
    <message>
        <source>Link only</source>
        <translation>Lien seul</translation>
    </message>
    <message>
        <source>Original file</source>
        <translation>Fichier original</translation>
    </message>
    <message>
        <source>Picture of the whole page</source>
        <translation>Image de la page entière</translation>
    </message>
    <message>
        <source>Picture of the first view</source>
        <translation>Image du premier écran</translation>
    </message>
    <message>
        <source>Page with its pictures</source>
        <translation>Page avec ses images</translation>
    </message>
    <message>
        <source>Page as shown</source>
        <translation>Page telle qu’affichée</translation>
    </message>
    <message>
        <source>Visible text</source>
        <translation>Texte visible</translation>
    </message>
    <message>
        <source>Web archive</source>
        <translation>Archive du web</translation>
    </message>
    <message>
        <source>The site&apos;s certificates</source>
        <translation>Certificats du site</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Relevé</translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation>Création du coffre</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajout</translation>
    </message>
    <message>
        <source>Made from another item</source>
        <translation>Création à partir d’un autre élément</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Retrouvé</translation>
    </message>
    <message>
        <source>Address noted</source>
        <translation>Adresse notée</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Saved outside the vault</source>
        <translation>Enregistrement hors du coffre</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n&#xa0;minute</numerusform>
            <numerusform>%n&#xa0;minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note écrite</translation>
    </message>
    <message>
        <source>Note taken away</source>
        <translation>Note retirée</translation>
    </message>
    <message>
        <source>Tag given</source>
        <translation>Étiquette ajoutée</translation>
    </message>
    <message>
        <source>Tag taken away</source>
        <translation>Étiquette retirée</translation>
    </message>
    <message>
        <source>Given another title</source>
        <translation>Titre changé</translation>
    </message>
    <message>
        <source>Answer about under 18 changed</source>
        <translation>Réponse sur les moins de 18 ans changée</translation>
    </message>
    <message>
        <source>People noted</source>
        <translation>Personnes notées</translation>
    </message>
    <message>
        <source>Person taken away</source>
        <translation>Personne retirée</translation>
    </message>
    <message>
        <source>Figures noted</source>
        <translation>Chiffres notés</translation>
    </message>
    <message>
        <source>Figure taken away</source>
        <translation>Chiffre retiré</translation>
    </message>
    <message>
        <source>Signed somebody else&apos;s bundle</source>
        <translation>Archive d’une autre personne signée</translation>
    </message>
</context>
<context>
    <name>UnkeptPicture</name>
    <message>
        <source>Holdfast cannot read this kind of picture.</source>
        <translation>Holdfast ne sait pas lire ce type d’image.</translation>
    </message>
    <message>
        <source>It could not be read: it may be damaged.</source>
        <translation>Elle n’a pas pu être lue : elle est peut-être endommagée.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Elle est trop grande.</translation>
    </message>
    <message>
        <source>It may not be kept, because of what was answered about age for it or for the same picture elsewhere.</source>
        <translation>Elle ne peut pas être conservée, à cause de ce qui a été répondu sur l’âge pour elle ou pour la même image ailleurs.</translation>
    </message>
    <message>
        <source>The part of Holdfast that reads pictures stopped at it.</source>
        <translation>La partie de Holdfast qui lit les images s’est arrêtée sur elle.</translation>
    </message>
    <message>
        <source>It could not be found again in what was kept of the page.</source>
        <translation>Elle n’a pas été retrouvée dans ce qui a été conservé de la page.</translation>
    </message>
    <message>
        <source>It could not be stored.</source>
        <translation>Elle n’a pas pu être enregistrée.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AddFiles</name>
    <message>
        <source>Add files or screenshots</source>
        <translation>Ajouter des fichiers ou des captures d’écran</translation>
    </message>
    <message>
        <source>A copy of each file goes into the vault, byte for byte. The files on this computer stay where they are.</source>
        <translation>Une copie de chaque fichier entre dans le coffre, octet pour octet. Les fichiers de cet ordinateur restent où ils sont.</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>Déposez ici des fichiers ou un dossier</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Keep a link instead</source>
        <translation>Garder plutôt un lien</translation>
    </message>
    <message>
        <source>See it in Evidence</source>
        <translation>Voir dans les preuves</translation>
    </message>
    <message>
        <source>What are these?</source>
        <translation>De quoi s’agit-il ?</translation>
    </message>
    <message>
        <source>Choose other files</source>
        <translation>Choisir d’autres fichiers</translation>
    </message>
    <message>
        <source>Add more</source>
        <translation>Ajouter autre chose</translation>
    </message>
    <message>
        <source>Choose files to add</source>
        <translation>Choisir les fichiers à ajouter</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Ajouter %n&#xa0;fichier</numerusform>
            <numerusform>Ajouter %n&#xa0;fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the vault, sealed and with their hashes.</source>
        <translation>
            <numerusform>%n&#xa0;fichier est dans le coffre, scellé et avec son empreinte.</numerusform>
            <numerusform>%n&#xa0;fichiers sont dans le coffre, scellés et avec leurs empreintes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the vault; the others are marked above, each with the reason.</source>
        <translation>
            <numerusform>%n&#xa0;fichier est dans le coffre ; les autres sont signalés ci-dessus, chacun avec la raison.</numerusform>
            <numerusform>%n&#xa0;fichiers sont dans le coffre ; les autres sont signalés ci-dessus, chacun avec la raison.</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Des preuves</translation>
    </message>
    <message>
        <source>An identity document</source>
        <translation>Une pièce d’identité</translation>
    </message>
    <message>
        <source>Screenshots, pictures, videos, chats, letters</source>
        <translation>Captures d’écran, images, vidéos, conversations, courriers</translation>
    </message>
    <message>
        <source>A passport, an identity card, a driving licence</source>
        <translation>Un passeport, une carte d’identité, un permis de conduire</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AddPassword</name>
    <message>
        <source>Add this password</source>
        <translation>Ajouter ce mot de passe</translation>
    </message>
    <message>
        <source>A password for somebody you trust, such as a support worker</source>
        <translation>Un mot de passe pour une personne de confiance, par exemple la personne qui vous accompagne</translation>
    </message>
    <message>
        <source>With it and a copy of the vault they can open all of it, also without you. Yours stays as it is. You can remove it again; copies of the vault made before that still open with it.</source>
        <translation>Avec ce mot de passe et une copie du coffre, cette personne peut tout ouvrir, même sans vous. Le vôtre reste tel quel. Vous pourrez le retirer ; les copies du coffre faites avant cela s’ouvriront encore avec.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AddressRows</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 terminées</translation>
    </message>
    <message numerus="yes">
        <source>%n not kept as wanted</source>
        <translation>
            <numerusform>%n pas conservée comme voulu</numerusform>
            <numerusform>%n pas conservées comme voulu</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore %1 environ</translation>
    </message>
    <message>
        <source>Not reached. It will be tried again in a moment.</source>
        <translation>Non atteinte. Un nouvel essai sera fait dans un instant.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Avancement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Kept, with a remark</source>
        <translation>Conservée, avec une remarque</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservée</translation>
    </message>
    <message>
        <source>Link kept</source>
        <translation>Lien conservé</translation>
    </message>
    <message>
        <source>Only the address and the time are kept. Nobody was contacted.</source>
        <translation>Seules l’adresse et l’heure sont conservées. Personne n’a été contacté.</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Incomplète</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Non conservée</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n part(s) with their hashes</source>
        <translation>
            <numerusform>%1, %n&#xa0;partie avec son empreinte</numerusform>
            <numerusform>%1, %n&#xa0;parties avec leurs empreintes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Non traitée</translation>
    </message>
    <message>
        <source>What was seen is kept.</source>
        <translation>Ce qui a été vu est conservé.</translation>
    </message>
    <message>
        <source>Nothing from this page was kept.</source>
        <translation>Rien de cette page n’a été conservé.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its pictures kept as items of their own</source>
        <translation>
            <numerusform>%n de ses images conservée comme élément à part</numerusform>
            <numerusform>%n de ses images conservées comme éléments à part</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture not kept: %1</source>
        <translation>Image non conservée : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more of them could not be kept.</source>
        <translation>
            <numerusform>%n autre n’a pas pu être conservée.</numerusform>
            <numerusform>%n autres n’ont pas pu être conservées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest was not kept. %1</source>
        <translation>Le reste n’a pas été conservé. %1</translation>
    </message>
    <message>
        <source>The rest waits in Evidence, under “Pictures on this page”.</source>
        <translation>Le reste attend dans Preuves, sous « Images de cette page ».</translation>
    </message>
    <message>
        <source>There may be more pictures than could be found.</source>
        <translation>Il peut y avoir plus d’images que celles qui ont été trouvées.</translation>
    </message>
    <message>
        <source>Not kept as wanted, earlier in the list</source>
        <translation>Pas conservées comme voulu, plus tôt dans la liste</translation>
    </message>
    <message>
        <source>Which pictures, and why</source>
        <translation>Quelles images, et pourquoi</translation>
    </message>
    <message>
        <source>The page is kept. Looking for its full-size pictures</source>
        <translation>La page est conservée. Recherche de ses images en taille réelle</translation>
    </message>
    <message>
        <source>The page is kept. Keeping picture %1 of %2</source>
        <translation>La page est conservée. Conservation de l’image %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more picture(s); Holdfast looks at only so many on one page</source>
        <translation>
            <numerusform>%n image de plus ; Holdfast n’en examine qu’un nombre limité par page</numerusform>
            <numerusform>%n images de plus ; Holdfast n’en examine qu’un nombre limité par page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that the page&apos;s record does not list, so they can&apos;t be kept from it</source>
        <translation>
            <numerusform>%n image que le relevé de la page ne cite pas, et qui ne peut donc pas en être conservée</numerusform>
            <numerusform>%n images que le relevé de la page ne cite pas, et qui ne peuvent donc pas en être conservées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AgeQuestion</name>
    <message>
        <source>Could it show someone who was under 18 when it was made, naked or in a sexual way?</source>
        <translation>Est-il possible qu’on y voie, dénudée ou dans une situation sexuelle, une personne qui avait moins de 18&#xa0;ans à ce moment-là ?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Then Holdfast keeps only the address and the time, no picture and no page. In most countries a copy of such an image is against the law for anyone to make, also for the person in it and for those who help. You have done nothing wrong by asking.</source>
        <translation>Dans ce cas, Holdfast ne garde que l’adresse et l’heure&#xa0;: ni image, ni page. Dans la plupart des pays, la loi interdit à quiconque de copier une telle image, y compris à la personne qu’on y voit et à celles qui l’aident. Vous n’avez rien fait de mal en vous posant la question.</translation>
    </message>
    <message>
        <source>Your answer counts for every one of them. If it differs, do them in two turns. Ordinary family photos, chats and passports are not what this asks about.</source>
        <translation>Votre réponse vaut pour chacun d’eux. Si elle varie, procédez en deux fois. Les photos de famille ordinaires, les conversations et les passeports ne sont pas concernés par cette question.</translation>
    </message>
    <message>
        <source>Ordinary family photos, chats and passports are not what this asks about.</source>
        <translation>Les photos de famille ordinaires, les conversations et les passeports ne sont pas concernés par cette question.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::BackupSection</name>
    <message>
        <source>The backup is made, but a part of the vault is damaged and could not go into it. All the rest is in the backup. Keep earlier backups, and ask somebody who knows computers before you go on.</source>
        <translation>La sauvegarde est faite, mais une partie du coffre est endommagée et n’a pas pu y entrer. Tout le reste est dans la sauvegarde. Gardez les sauvegardes antérieures, et demandez l’aide de quelqu’un qui s’y connaît avant de continuer.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Back up here</source>
        <translation>Sauvegarder ici</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>A second copy of the vault, encrypted like the vault itself. Nobody sees what is in it without your password or recovery code. The first backup takes as long as copying the vault; later ones copy only what is new.</source>
        <translation>Une seconde copie du coffre, chiffrée comme le coffre lui-même. Personne n’en voit le contenu sans votre mot de passe ou votre code de secours. La première sauvegarde prend le temps de copier le coffre ; les suivantes ne copient que ce qui est nouveau.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Choisir un autre emplacement</translation>
    </message>
    <message>
        <source>Where should the backup be?</source>
        <translation>Où faut-il mettre la sauvegarde ?</translation>
    </message>
    <message>
        <source>This is the same disk as the vault&apos;s. It helps when something is deleted or damaged, but not when the computer is lost or taken: a stick or disk that you keep elsewhere is better.</source>
        <translation>C’est le même disque que celui du coffre. Cela aide si quelque chose est supprimé ou endommagé, mais pas si l’ordinateur est perdu ou pris : une clé USB ou un disque gardé ailleurs vaut mieux.</translation>
    </message>
    <message>
        <source>Stopped. A backup that was there before is as it was.</source>
        <translation>Arrêté. La sauvegarde qui s’y trouvait auparavant est restée telle quelle.</translation>
    </message>
    <message>
        <source>The backup is done. %1 were written; then the whole copy, %2, was read back, and it is right.</source>
        <translation>La sauvegarde est faite. %1 ont été écrits ; puis toute la copie, soit %2, a été relue, et elle est exacte.</translation>
    </message>
    <message>
        <source>A part of the earlier backup in that folder had been damaged, and was written anew. If that happens again, use another drive.</source>
        <translation>Une partie de la sauvegarde précédente dans ce dossier était endommagée et a été écrite de nouveau. Si cela se reproduit, utilisez un autre support.</translation>
    </message>
    <message>
        <source>The vault could not take a note of it, so the date shown here stays the earlier one.</source>
        <translation>Le coffre n’a pas pu en prendre note : la date affichée ici reste la précédente.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CaptureScreen</name>
    <message>
        <source>Each site will see the proxy that you chose in Settings, and not this computer&apos;s internet address. It does not learn that the page was kept.</source>
        <translation>Chaque site verra le proxy que vous avez choisi dans les réglages, et non l’adresse internet de cet ordinateur. Il n’apprend pas que la page a été conservée.</translation>
    </message>
    <message>
        <source>Load a list</source>
        <translation>Charger une liste</translation>
    </message>
    <message>
        <source>Load a list of addresses</source>
        <translation>Charger une liste d’adresses</translation>
    </message>
    <message numerus="yes">
        <source>%n of them has its own answer about under 18 in the list.</source>
        <translation>
            <numerusform>%n d’entre elles a sa propre réponse sur les moins de 18 ans dans la liste.</numerusform>
            <numerusform>%n d’entre elles ont leur propre réponse sur les moins de 18 ans dans la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused. What was finished is kept, nothing half-finished is, and the rest waits, also when the program is closed.</source>
        <translation>En pause. Ce qui était terminé est conservé, rien d’inachevé ne l’est, et le reste attend, même quand le programme est fermé.</translation>
    </message>
    <message>
        <source>Capture a page</source>
        <translation>Capturer une page</translation>
    </message>
    <message>
        <source>Each site will see this computer&apos;s internet address, as with any visit. It does not learn that the page was kept.</source>
        <translation>Chaque site verra l’adresse internet de cet ordinateur, comme lors de toute visite. Il n’apprend pas que la page a été conservée.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>See it in Evidence</source>
        <translation>Voir dans les preuves</translation>
    </message>
    <message>
        <source>Capture another page</source>
        <translation>Capturer une autre page</translation>
    </message>
    <message>
        <source>Paste one address, or a list with one on each line</source>
        <translation>Collez une adresse, ou une liste avec une adresse par ligne</translation>
    </message>
    <message>
        <source>Addresses to capture</source>
        <translation>Adresses à capturer</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n link(s) only</source>
        <translation>
            <numerusform>Garder seulement %n&#xa0;lien</numerusform>
            <numerusform>Garder seulement %n&#xa0;liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Capture %n page(s)</source>
        <translation>
            <numerusform>Capturer %n&#xa0;page</numerusform>
            <numerusform>Capturer %n&#xa0;pages</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no web address and will be left out: %1</source>
        <translation>Ceci n’est pas une adresse web et ne sera pas pris en compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped. Whatever was finished before is kept; nothing half-finished is.</source>
        <translation>Arrêté. Tout ce qui était déjà terminé est conservé ; rien d’inachevé ne l’est.</translation>
    </message>
    <message>
        <source>Only the address and the time are kept. The site is not visited, and no picture is taken.</source>
        <translation>Seules l’adresse et l’heure sont gardées. Le site n’est pas visité et aucune image n’est prise.</translation>
    </message>
    <message>
        <source>Holdfast visits each address once, as anybody would, and keeps what the site shows: the whole page as a picture, its text and source, when it was, and who served it. Films are asked for a second time, so that all of them is kept.</source>
        <translation>Holdfast visite chaque adresse une seule fois, comme le ferait n’importe qui, et conserve ce que le site montre&#xa0;: la page entière en image, son texte et son code source, la date et l’heure, et le serveur qui l’a fournie. Les films sont demandés une seconde fois, pour être gardés en entier.</translation>
    </message>
    <message>
        <source>Keep the page&apos;s full-size pictures too</source>
        <translation>Garder aussi ses images en taille réelle</translation>
    </message>
    <message>
        <source>Each becomes an item of its own, which can be covered, handed over and found again.</source>
        <translation>Chacune devient un élément à part, que l’on peut masquer, remettre et retrouver.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CaseFrame</name>
    <message>
        <source>My case</source>
        <translation>Mon dossier</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CheckBundle</name>
    <message>
        <source>Check a bundle</source>
        <translation>Vérifier une archive</translation>
    </message>
    <message>
        <source>See whether a bundle is complete and unchanged since it was signed. Nothing leaves this computer.</source>
        <translation>Voyez si une archive est complète et inchangée depuis sa signature. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Drop the bundle here: a file whose name ends in .zip, or its unpacked folder</source>
        <translation>Déposez ici l’archive&#xa0;: un fichier dont le nom se termine par .zip, ou le dossier qui en a été extrait</translation>
    </message>
    <message>
        <source>Choose a bundle</source>
        <translation>Choisir une archive</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>You confirmed that these words are the sender&apos;s:</source>
        <translation>Vous avez confirmé que ces mots sont ceux de la personne qui a envoyé l’archive&#xa0;:</translation>
    </message>
    <message>
        <source>Read these words to the sender by telephone, on a number that you already know, and compare:</source>
        <translation>Lisez ces mots par téléphone à la personne qui a envoyé l’archive, à un numéro que vous connaissez déjà, et comparez&#xa0;:</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>Ils sont identiques</translation>
    </message>
    <message>
        <source>Check another bundle</source>
        <translation>Vérifier une autre archive</translation>
    </message>
    <message>
        <source>Unchanged since it was signed, and the signer is confirmed.</source>
        <translation>Inchangée depuis sa signature, et le signataire est confirmé.</translation>
    </message>
    <message>
        <source>Unchanged since it was signed. Signer not confirmed yet.</source>
        <translation>Inchangée depuis sa signature. Le signataire n’est pas encore confirmé.</translation>
    </message>
    <message>
        <source>Nothing wrong was found, but something could not be checked.</source>
        <translation>Aucune anomalie n’a été trouvée, mais un point n’a pas pu être vérifié.</translation>
    </message>
    <message>
        <source>This is not what was signed. Do not rely on it; ask the sender for a new copy.</source>
        <translation>Ce n’est pas ce qui a été signé. Ne vous y fiez pas ; demandez une nouvelle copie à la personne qui l’a envoyée.</translation>
    </message>
    <message>
        <source>If even one word differs, somebody else signed it: do not rely on it.</source>
        <translation>Si un seul mot diffère, c’est quelqu’un d’autre qui a signé&#xa0;: ne vous y fiez pas.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CheckItem</name>
    <message>
        <source>Check this item</source>
        <translation>Vérifier cet élément</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>SHA-256 of %1</source>
        <translation>SHA-256&#xa0;: %1</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Computing the hashes again</source>
        <translation>Nouveau calcul des empreintes</translation>
    </message>
    <message>
        <source>Every part was read again. Each one is exactly what was kept.</source>
        <translation>Toutes les parties ont été relues. Chacune est exactement ce qui a été conservé.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ClockChoice</name>
    <message>
        <source>A time server&apos;s clock (NTP)</source>
        <translation>L’horloge d’un serveur de temps (NTP)</translation>
    </message>
    <message>
        <source>The time server&apos;s name</source>
        <translation>Le nom du serveur de temps</translation>
    </message>
    <message>
        <source>A time-stamping authority&apos;s clock</source>
        <translation>L’horloge d’une autorité d’horodatage</translation>
    </message>
    <message>
        <source>The authority&apos;s address</source>
        <translation>L’adresse de l’autorité</translation>
    </message>
    <message>
        <source>More authorities, for bundles, one on each line</source>
        <translation>D’autres autorités, pour les archives, une par ligne</translation>
    </message>
    <message>
        <source>Stamps by several do not rely on one alone. Captures ask only the first; Hand over asks you each time. Each one that you tick there sees this computer&apos;s address, or the proxy&apos;s.</source>
        <translation>Les horodatages de plusieurs ne reposent pas sur une seule. Les captures n’interrogent que la première ; Remettre vous demande chaque fois. Chacune que vous y cochez voit l’adresse de cet ordinateur, ou celle du proxy.</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s blocks (OpenTimestamps)</source>
        <translation>Blocs de Bitcoin (OpenTimestamps)</translation>
    </message>
    <message>
        <source>This computer&apos;s clock</source>
        <translation>L’horloge de cet ordinateur</translation>
    </message>
    <message>
        <source>Yours. Each record states it, with its zone; whoever set it may have set it wrong.</source>
        <translation>La vôtre. Chaque dossier l’indique, avec son fuseau ; qui l’a réglée a pu mal la régler.</translation>
    </message>
    <message>
        <source>The site&apos;s clock</source>
        <translation>L’horloge du site</translation>
    </message>
    <message>
        <source>Of the site that is captured. It comes with the page, and nobody is asked for it.</source>
        <translation>Celle du site capturé. Elle vient avec la page, et personne n’est interrogé pour cela.</translation>
    </message>
    <message>
        <source>Of whoever runs the server that you name. It is asked before the first visit. It sees this computer&apos;s address and that the time is asked for, and so does anybody on the way. Through a proxy it is not asked.</source>
        <translation>Celle de qui tient le serveur que vous nommez. Il est interrogé avant la première visite. Il voit l’adresse de cet ordinateur et qu’on lui demande l’heure, comme quiconque se trouve sur le chemin. Par un proxy, il n’est pas interrogé.</translation>
    </message>
    <message>
        <source>Of whoever runs the authority that you name. It can confirm that pages were captured between two moments, and is asked before and after. It sees a hash, which tells nothing of the page, and this computer&apos;s address and the time: so it learns that somebody here has something stamped. If it does not answer, the page is captured all the same.</source>
        <translation>Celle de qui tient l’autorité que vous nommez. Elle peut confirmer que des pages ont été capturées entre deux moments, et est interrogée avant et après. Elle voit une empreinte, qui ne dit rien de la page, ainsi que l’adresse de cet ordinateur et l’heure : elle apprend donc que quelqu’un ici fait horodater quelque chose. Si elle ne répond pas, la page est capturée quand même.</translation>
    </message>
    <message>
        <source>The calendars&apos; addresses, one on each line</source>
        <translation>Les adresses des calendriers, une par ligne</translation>
    </message>
    <message>
        <source>Fill in public calendars</source>
        <translation>Inscrire des calendriers publics</translation>
    </message>
    <message>
        <source>Of nobody in particular: some hours later a block holds what a calendar gathered, and nobody can date a block back. Only for bundles; Hand over asks you each time. A calendar sees a hash, which tells nothing of the bundle, and this computer&apos;s address and the time.</source>
        <translation>De personne en particulier : quelques heures plus tard, un bloc contient ce qu’un calendrier a rassemblé, et personne ne peut antidater un bloc. Seulement pour les archives ; l’écran de remise vous le demande chaque fois. Un calendrier voit une empreinte, qui ne dit rien de l’archive, ainsi que l’adresse de cet ordinateur et l’heure.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ContactList</name>
    <message>
        <source>Immediate danger: 112 in Europe · 999 in the UK · 911 in the US and Canada · 000 in Australia · 111 in New Zealand</source>
        <translation>Danger immédiat&#xa0;: 112 en Europe · 999 au Royaume-Uni · 911 aux États-Unis et au Canada · 000 en Australie · 111 en Nouvelle-Zélande</translation>
    </message>
    <message>
        <source>Checked on %1; numbers change. A call may show on a telephone bill, a visit in a browser&apos;s history.</source>
        <translation>Vérifié le %1 ; les numéros changent. Un appel peut figurer sur une facture de téléphone, une visite dans l’historique d’un navigateur.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverCanvas</name>
    <message>
        <source>N adds a cover, Tab chooses the next one, arrow keys move it, Shift with arrow keys changes its size, Delete removes it</source>
        <translation>N ajoute un cache, Tab choisit le suivant, les flèches le déplacent, Maj avec les flèches change sa taille, Suppr le retire</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverEditor</name>
    <message>
        <source>Add a cover</source>
        <translation>Ajouter un cache</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>Avant / après</translation>
    </message>
    <message>
        <source>See what will leave</source>
        <translation>Voir ce qui va sortir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>Un autre document</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Making the copy</source>
        <translation>Création de la copie</translation>
    </message>
    <message>
        <source>Page with covers</source>
        <translation>Page avec caches</translation>
    </message>
    <message>
        <source>Page with covers. Chosen: one that you drew</source>
        <translation>Page avec caches. Sélection : un cache que vous avez dessiné</translation>
    </message>
    <message>
        <source>Page with covers. Chosen: %1</source>
        <translation>Page avec caches. Sélection : %1</translation>
    </message>
    <message>
        <source>Straighten this photo</source>
        <translation>Redresser cette photo</translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>Lines for machines</source>
        <translation>Lignes pour machines</translation>
    </message>
    <message>
        <source>They repeat name, number, birth date and nationality.</source>
        <translation>Elles répètent le nom, le numéro, la date de naissance et la nationalité.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>It often repeats everything that is covered elsewhere.</source>
        <translation>Il répète souvent tout ce qui est caché ailleurs.</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Numéro du document</translation>
    </message>
    <message>
        <source>Enough to act in your name.</source>
        <translation>Il suffit pour agir en votre nom.</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Numéro personnel</translation>
    </message>
    <message>
        <source>It stays yours for life and cannot be changed.</source>
        <translation>Il est le vôtre pour la vie et ne peut pas être changé.</translation>
    </message>
    <message>
        <source>Access number</source>
        <translation>Numéro d’accès</translation>
    </message>
    <message>
        <source>It opens the chip of the card.</source>
        <translation>Il ouvre la puce de la carte.</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>It is asked for wherever somebody poses as you.</source>
        <translation>On la demande partout où quelqu’un se fait passer pour vous.</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Lieu de naissance</translation>
    </message>
    <message>
        <source>Nobody needs it to know who you are.</source>
        <translation>Personne n’en a besoin pour savoir qui vous êtes.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It tells where you can be found.</source>
        <translation>Elle dit où l’on peut vous trouver.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>It can be copied.</source>
        <translation>Elle peut être imitée.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Not needed to know who you are.</source>
        <translation>Inutile pour savoir qui vous êtes.</translation>
    </message>
    <message>
        <source>Colour of eyes</source>
        <translation>Couleur des yeux</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Account or customer number</source>
        <translation>Numéro de compte ou de client</translation>
    </message>
    <message>
        <source>By it others can look for you, or pose as you.</source>
        <translation>Elle permet de vous chercher ou de se faire passer pour vous.</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passeport</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Carte d’identité</translation>
    </message>
    <message>
        <source>Driving licence, front</source>
        <translation>Permis de conduire, recto</translation>
    </message>
    <message>
        <source>Driving licence, back</source>
        <translation>Permis de conduire, verso</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Titre de séjour</translation>
    </message>
    <message>
        <source>Bill for electricity, water or telephone</source>
        <translation>Facture d’électricité, d’eau ou de téléphone</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Relevé bancaire</translation>
    </message>
    <message>
        <source>Takedown request</source>
        <translation>Demande de retrait</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Age check</source>
        <translation>Contrôle de l’âge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Who issued it</source>
        <translation>Qui l’a délivré</translation>
    </message>
    <message>
        <source>Date of expiry</source>
        <translation>Date d’expiration</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>It says who is asking.</source>
        <translation>Il dit qui fait la demande.</translation>
    </message>
    <message>
        <source>It lets them see that the document is genuine.</source>
        <translation>On voit ainsi que le document est authentique.</translation>
    </message>
    <message>
        <source>It says that the document is valid.</source>
        <translation>Elle dit que le document est valable.</translation>
    </message>
    <message>
        <source>It says that the document is recent.</source>
        <translation>Elle dit que le document est récent.</translation>
    </message>
    <message>
        <source>It is what the document is sent for.</source>
        <translation>C’est pour elle que le document est envoyé.</translation>
    </message>
    <message>
        <source>It shows that it is you.</source>
        <translation>Elle montre que c’est bien vous.</translation>
    </message>
    <message>
        <source>It tells you from others of the same name.</source>
        <translation>Elle vous distingue des personnes du même nom.</translation>
    </message>
    <message>
        <source>They find their own file by it.</source>
        <translation>Il leur sert à retrouver leur dossier.</translation>
    </message>
    <message>
        <source>It is what they ask for.</source>
        <translation>C’est ce qu’on vous demande.</translation>
    </message>
    <message>
        <source>Found: these lines can be read.</source>
        <translation>Trouvées : ces lignes se lisent.</translation>
    </message>
    <message>
        <source>Found: this code can be read.</source>
        <translation>Trouvé : ce code se lit.</translation>
    </message>
    <message>
        <source>Found by what is printed beside it.</source>
        <translation>Trouvé grâce à ce qui est imprimé à côté.</translation>
    </message>
    <message>
        <source>Found because lines for machines or a barcode say the same.</source>
        <translation>Trouvé parce que des lignes pour machines ou un code-barres disent la même chose.</translation>
    </message>
    <message>
        <source>Found by the face on it.</source>
        <translation>Trouvée d’après le visage.</translation>
    </message>
    <message>
        <source>Found by its looks.</source>
        <translation>Trouvé d’après son aspect.</translation>
    </message>
    <message>
        <source>It could not be read. See for yourself that all of it is covered.</source>
        <translation>La lecture n’a pas été possible. Vérifiez vous-même que tout est caché.</translation>
    </message>
    <message>
        <source>Its edges were not seen. See for yourself that all of it is covered.</source>
        <translation>Ses bords n’ont pas été reconnus. Vérifiez vous-même qu’elle est entièrement cachée.</translation>
    </message>
    <message>
        <source>Only a part could be read. See for yourself that all of these lines are covered.</source>
        <translation>Une partie seulement a pu être lue. Vérifiez vous-même que toutes ces lignes sont cachées.</translation>
    </message>
    <message>
        <source>What belongs to it could not be read. See for yourself that it is covered.</source>
        <translation>Ce qui s’y rapporte n’a pas pu être lu. Vérifiez vous-même que c’est caché.</translation>
    </message>
    <message>
        <source>Barcodes made of lines could not be looked for on page %1. Look for one yourself, and cover it.</source>
        <translation>Les codes-barres faits de lignes n’ont pas pu être cherchés à la page %1. Cherchez vous-même s’il y en a un, et masquez-le.</translation>
    </message>
    <message>
        <source>What is written in the language of this program could not be read on this computer. Look at every page yourself.</source>
        <translation>Ce qui est écrit dans la langue de ce programme n’a pas pu être lu sur cet ordinateur. Regardez vous-même chaque page.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverMark</name>
    <message>
        <source>Language of the mark</source>
        <translation>Langue de la mention</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>Taille maximale</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>À qui elle est destinée</translation>
    </message>
    <message>
        <source>Name them, and it is written over the whole page: a copy that turns up elsewhere says whose it was.</source>
        <translation>Nommez le destinataire, et son nom est écrit sur toute la page : une copie qui réapparaît ailleurs dit à qui elle était destinée.</translation>
    </message>
    <message>
        <source>Who the copy is for</source>
        <translation>À qui la copie est destinée</translation>
    </message>
    <message>
        <source>Site, office or person; nothing for a copy without a mark</source>
        <translation>Site, service ou personne ; rien pour une copie sans mention</translation>
    </message>
    <message>
        <source>Reference of this copy</source>
        <translation>Référence de cette copie</translation>
    </message>
    <message>
        <source>As large as it comes</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Under %1 MB</source>
        <translation>Moins de %1 Mo</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>Image JPEG</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverPurpose</name>
    <message>
        <source>Kind of document</source>
        <translation>Type de document</translation>
    </message>
    <message>
        <source>What the copy is for</source>
        <translation>À quoi sert la copie</translation>
    </message>
    <message>
        <source>What they need to see</source>
        <translation>Ce qu’ils doivent voir</translation>
    </message>
    <message>
        <source>Any: cover all that was found</source>
        <translation>Indifférent : cacher tout ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Leave this visible</source>
        <translation>À laisser visible</translation>
    </message>
    <message>
        <source>You decide. The program does not find it: draw a cover if they need not see it.</source>
        <translation>À vous de décider. Le programme ne le trouve pas : dessinez un cache s’ils n’ont pas à le voir.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverReasons</name>
    <message>
        <source>Covered, and why</source>
        <translation>Caché, et pourquoi</translation>
    </message>
    <message>
        <source>No photo of a face was found. If there is one that they need not see, draw a cover over it.</source>
        <translation>Aucune photo de visage n’a été trouvée. S’il y en a une que le destinataire n’a pas besoin de voir, dessinez un cache dessus.</translation>
    </message>
    <message>
        <source>A cover replaces the pixels. Nothing under it stays in the copy.</source>
        <translation>Un cache remplace les pixels. Rien de ce qu’il recouvre ne reste dans la copie.</translation>
    </message>
    <message>
        <source>What is worth covering</source>
        <translation>Ce qu’il vaut mieux cacher</translation>
    </message>
    <message>
        <source>Lines made for machines</source>
        <translation>Les lignes destinées aux machines</translation>
    </message>
    <message>
        <source>At the foot, full of &lt; signs: they say it all once more.</source>
        <translation>En bas, pleines de signes &lt;&#xa0;: elles répètent toutes les informations.</translation>
    </message>
    <message>
        <source>Numbers of the document</source>
        <translation>Les numéros du document</translation>
    </message>
    <message>
        <source>Enough to open an account in your name.</source>
        <translation>Ils suffisent pour ouvrir un compte à votre nom.</translation>
    </message>
    <message>
        <source>Date of birth and address</source>
        <translation>La date de naissance et l’adresse</translation>
    </message>
    <message>
        <source>Not needed to show who you are.</source>
        <translation>Inutiles pour montrer qui vous êtes.</translation>
    </message>
    <message>
        <source>Barcodes and square codes</source>
        <translation>Les codes-barres et les codes carrés</translation>
    </message>
    <message>
        <source>They hold every field in plain text.</source>
        <translation>Ils contiennent toutes les informations, en clair.</translation>
    </message>
    <message>
        <source>Leave your name and photo when they have to see that it is you.</source>
        <translation>Laissez votre nom et votre photo s’il faut qu’on voie que c’est bien vous.</translation>
    </message>
    <message>
        <source>Looking for what is worth covering on page %1 of %2… You can draw meanwhile.</source>
        <translation>Recherche de ce qu’il vaut mieux cacher, page %1 sur %2… Vous pouvez déjà dessiner.</translation>
    </message>
    <message>
        <source>Looking for what is worth covering… You can draw meanwhile.</source>
        <translation>Recherche de ce qu’il vaut mieux cacher… Vous pouvez déjà dessiner.</translation>
    </message>
    <message>
        <source>The program could not look for what is worth covering: look at every page yourself.</source>
        <translation>Le programme n’a pas pu chercher ce qu’il vaut mieux cacher : regardez vous-même chaque page.</translation>
    </message>
    <message>
        <source>The document could not be read again. What was found before stays; look at every page yourself.</source>
        <translation>Le document n’a pas pu être relu. Ce qui avait été trouvé reste&#xa0;; regardez vous-même chaque page.</translation>
    </message>
    <message>
        <source>Nothing was found that the program knows. Look at every page yourself.</source>
        <translation>Rien de ce que le programme connaît n’a été trouvé. Regardez vous-même chaque page.</translation>
    </message>
    <message>
        <source>Found on this computer and covered already. Untick what may stay visible; look for what is missing.</source>
        <translation>Trouvé sur cet ordinateur et déjà caché. Décochez ce qui peut rester visible ; cherchez ce qui manque.</translation>
    </message>
    <message>
        <source>Page %1 could not be looked at, or not all of it: look at it yourself.</source>
        <translation>La page %1 n’a pas pu être examinée, ou pas en entier : regardez-la vous-même.</translation>
    </message>
    <message numerus="yes">
        <source>%n cover(s) drawn by hand</source>
        <translation>
            <numerusform>%n cache dessiné à la main</numerusform>
            <numerusform>%n caches dessinés à la main</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ReadingChoice</name>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Change the writing that is read on the document</source>
        <translation>Changer l’écriture à lire sur le document</translation>
    </message>
    <message>
        <source>Languages on the document</source>
        <translation>Langues du document</translation>
    </message>
    <message>
        <source>No other language can be read: this computer has no further Tesseract packs.</source>
        <translation>Aucune autre langue ne peut être lue&#xa0;: cet ordinateur n’a pas d’autre module Tesseract.</translation>
    </message>
    <message>
        <source>Writing on the document: %1</source>
        <translation>Écriture du document&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Tick what stands on the document, at most %n language(s). It is read again at once, and your covers stay.</source>
        <translation>
            <numerusform>Cochez ce qui figure sur le document, au plus %n&#xa0;langue. Il est relu aussitôt, et vos caches restent.</numerusform>
            <numerusform>Cochez ce qui figure sur le document, au plus %n&#xa0;langues. Il est relu aussitôt, et vos caches restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Latin letters are found in any case.</source>
        <translation>Les lettres latines sont lues dans tous les cas.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::EarlierBundle</name>
    <message>
        <source>Choose the bundle</source>
        <translation>Choisir l’archive</translation>
    </message>
    <message>
        <source>A bundle that you wrote earlier</source>
        <translation>Une archive que vous avez écrite plus tôt</translation>
    </message>
    <message>
        <source>An OpenTimestamps proof is whole only some hours after it was asked for, and somebody may not have answered. Choose your copy of the bundle to see how it stands, and to ask for the rest. Give the receiver that copy then; all else in it stays as it is.</source>
        <translation>Une preuve OpenTimestamps n’est entière que quelques heures après avoir été demandée, et quelqu’un a pu ne pas répondre. Choisissez votre copie de l’archive pour voir où elle en est et demander la suite. Remettez ensuite cette copie au destinataire ; tout le reste y demeure tel quel.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LateStamps</name>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) lack the second time stamp.</source>
        <translation>
            <numerusform>Il manque à %n capture le second horodatage.</numerusform>
            <numerusform>Il manque à %n captures le second horodatage.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is asked, and sees a hash, this computer&apos;s address or the proxy&apos;s, and the time.</source>
        <translation>%1 est interrogé, et voit une empreinte, l’adresse de cet ordinateur ou celle du proxy, et l’heure.</translation>
    </message>
    <message>
        <source>Name an authority above to ask for it.</source>
        <translation>Nommez une autorité ci-dessus pour le demander.</translation>
    </message>
    <message>
        <source>The time stamp came and was kept.</source>
        <translation>L’horodatage est arrivé et a été conservé.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PagePictureRow</name>
    <message>
        <source>Keep as a file of its own</source>
        <translation>Garder comme fichier à part</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 pixels, %3</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>Gardée comme %1.</translation>
    </message>
    <message>
        <source>It looks like %1.</source>
        <translation>Elle ressemble à %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PagePictures</name>
    <message>
        <source>Pictures on this page</source>
        <translation>Images de cette page</translation>
    </message>
    <message>
        <source>Looking through the web archive …</source>
        <translation>Recherche dans l’archive du web…</translation>
    </message>
    <message>
        <source>Pictures that this page loaded</source>
        <translation>Images que cette page a chargées</translation>
    </message>
    <message>
        <source>They lie in the page&apos;s web archive, in full size. One that you keep as a file of its own can be covered, handed over and compared with others. Press and hold to look.</source>
        <translation>Elles se trouvent en taille réelle dans l’archive du web de la page. Celle que vous gardez comme fichier à part peut être cachée par endroits, remise et comparée à d’autres. Maintenez appuyé pour voir.</translation>
    </message>
    <message>
        <source>No full-size picture was found.</source>
        <translation>Aucune image en taille réelle n’a été trouvée.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read or shown here.</source>
        <translation>
            <numerusform>%n&#xa0;image n’a pas pu être lue ou montrée ici.</numerusform>
            <numerusform>%n&#xa0;images n’ont pas pu être lues ou montrées ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>The web archive could not be looked through to its end.</source>
        <translation>L’archive du web n’a pas pu être parcourue jusqu’à la fin.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ProofCard</name>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>When it was there</source>
        <translation>Depuis quand elle existe</translation>
    </message>
    <message>
        <source>The time stamp by %1 is in it.</source>
        <translation>L’horodatage de %1 s’y trouve.</translation>
    </message>
    <message>
        <source>Nothing can be added to a file that is sealed or in parts. Whoever opens it can ask for the rest; or write the bundle once more.</source>
        <translation>On ne peut rien ajouter à un fichier scellé ou en parties. Qui l’ouvre peut demander la suite ; ou écrivez l’archive une fois de plus.</translation>
    </message>
    <message>
        <source>Settings name nobody who could add anything. Only those that you name there are asked.</source>
        <translation>Les réglages ne nomment personne qui pourrait ajouter quelque chose. Seuls ceux que vous y nommez sont interrogés.</translation>
    </message>
    <message>
        <source>Only these are asked: %1. They get a hash, and see this computer&apos;s internet address and the time.</source>
        <translation>Seuls sont interrogés : %1. Ils reçoivent une empreinte, et voient l’adresse internet de cet ordinateur et l’heure.</translation>
    </message>
    <message>
        <source>Only these are asked: %1. They get a hash, and see the internet address of the proxy and the time.</source>
        <translation>Seuls sont interrogés : %1. Ils reçoivent une empreinte, et voient l’adresse internet du proxy et l’heure.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SuggestionRow</name>
    <message>
        <source>You decide: some ask for it.</source>
        <translation>À vous de décider : certains la demandent.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverResult</name>
    <message>
        <source>Keep the uncovered original in the vault too</source>
        <translation>Garder aussi dans le coffre l’original sans caches</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Enregistrer la copie</translation>
    </message>
    <message>
        <source>Save it outside the vault</source>
        <translation>L’enregistrer hors du coffre</translation>
    </message>
    <message>
        <source>Change the covers</source>
        <translation>Modifier les caches</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>Un autre document</translation>
    </message>
    <message>
        <source>Page %1 as it will leave</source>
        <translation>Page %1 telle qu’elle va sortir</translation>
    </message>
    <message>
        <source>%1, %2. New pixels only: no text, no place, no camera, no earlier version.</source>
        <translation>%1, %2. Uniquement des pixels neufs&#xa0;: ni texte, ni lieu, ni appareil photo, ni version antérieure.</translation>
    </message>
    <message>
        <source>The copy is in the vault as %1, with a note of what it was made from.</source>
        <translation>La copie est dans le coffre sous le numéro %1, avec la mention de ce dont elle est tirée.</translation>
    </message>
    <message>
        <source>The copy is ready. It is not in the vault; save it where you need it.</source>
        <translation>La copie est prête. Elle n’est pas dans le coffre&#x202f;; enregistrez-la là où vous en avez besoin.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>Image JPEG</translation>
    </message>
    <message>
        <source>Written over every page: %1</source>
        <translation>Écrit sur chaque page : %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverScreen</name>
    <message>
        <source>Drop a passport, card or letter here: PNG, JPEG or PDF</source>
        <translation>Déposez ici un passeport, une carte ou une lettre&#xa0;: PNG, JPEG ou PDF</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Choisir un document</translation>
    </message>
    <message>
        <source>Or one that is in the vault</source>
        <translation>Ou un document déjà dans le coffre</translation>
    </message>
    <message>
        <source>Documents in the vault</source>
        <translation>Documents du coffre</translation>
    </message>
    <message>
        <source>ID documents</source>
        <translation>Pièces d’identité</translation>
    </message>
    <message>
        <source>Hide what a document should not give away before you send it to anyone. The original stays as it is.</source>
        <translation>Cachez ce qu’un document ne doit pas révéler avant de l’envoyer à qui que ce soit. L’original reste tel quel.</translation>
    </message>
    <message>
        <source>Cover details</source>
        <translation>Cacher des détails</translation>
    </message>
    <message>
        <source>This is what will leave</source>
        <translation>Voici ce qui va sortir</translation>
    </message>
    <message>
        <source>Look at it as the receiver will. Nothing has left this computer yet.</source>
        <translation>Regardez-la comme la verra la personne qui la recevra. Rien n’a encore quitté cet ordinateur.</translation>
    </message>
    <message>
        <source>Save the covered copy</source>
        <translation>Enregistrer la copie avec caches</translation>
    </message>
    <message>
        <source>covered-copy</source>
        <translation>copie-avec-caches</translation>
    </message>
    <message>
        <source>Saved. From here on it is an ordinary file: whoever can use this computer can open it.</source>
        <translation>Enregistré. C’est désormais un fichier ordinaire&#xa0;: toute personne qui peut utiliser cet ordinateur peut l’ouvrir.</translation>
    </message>
    <message>
        <source>Look at what was covered for you, and draw over whatever else nobody has to see.</source>
        <translation>Regardez ce qui a été caché pour vous, et dessinez sur tout ce que personne d’autre n’a à voir.</translation>
    </message>
    <message>
        <source>Meanwhile something was found that is worth covering. Go back to the covers before you send this copy.</source>
        <translation>Entre-temps, quelque chose qu’il vaut mieux cacher a été trouvé. Revenez aux caches avant d’envoyer cette copie.</translation>
    </message>
    <message>
        <source>Straighten this photo</source>
        <translation>Redresser cette photo</translation>
    </message>
    <message>
        <source>A card that was photographed at an angle is made to lie flat, so that covers fit it. The original stays as it is.</source>
        <translation>Une carte photographiée de biais est remise à plat, pour que les caches s’y ajustent. L’original reste tel quel.</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>Choisir des documents</translation>
    </message>
    <message numerus="yes">
        <source>At most %n document(s) can be open at once, so none was opened. Close some first.</source>
        <translation>
            <numerusform>Au plus %n document peut être ouvert à la fois&#xa0;; aucun n’a donc été ouvert. Fermez-en d’abord.</numerusform>
            <numerusform>Au plus %n documents peuvent être ouverts à la fois&#xa0;; aucun n’a donc été ouvert. Fermez-en d’abord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be opened. They were not changed.</source>
        <translation>
            <numerusform>%n document n’a pas pu être ouvert. Il n’a pas été modifié.</numerusform>
            <numerusform>%n documents n’ont pas pu être ouverts. Ils n’ont pas été modifiés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CustodyList</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What was done with this item, and when</source>
        <translation>Ce qui a été fait de cet élément, et quand</translation>
    </message>
    <message>
        <source>The log has a gap or a change in it. Make a copy of the vault and ask for help.</source>
        <translation>Le journal présente un trou ou une modification. Faites une copie du coffre et demandez de l’aide.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::BlockedItem</name>
    <message>
        <source>Blocked by your answer about under 18</source>
        <translation>Bloqué par votre réponse sur les moins de 18 ans</translation>
    </message>
    <message>
        <source>After the call you can delete it below: its address, the time and the log stay. If the answer was a mistake, give the other one below.</source>
        <translation>Après l&apos;appel, vous pouvez l&apos;effacer ci-dessous : son adresse, l&apos;heure et le journal restent. Si la réponse était une erreur, donnez l&apos;autre ci-dessous.</translation>
    </message>
    <message>
        <source>What is blocked is not shown, covered, searched, handed over or copied into a backup any more, and neither are copies made from it. Nothing is deleted, nothing is reported, and nobody is told. Keeping such an image and deleting it can both have consequences in law, so call one of these before you do either. You have done nothing wrong by asking.</source>
        <translation>Ce qui est bloqué n&apos;est plus ni montré, ni masqué, ni recherché, ni remis, ni copié dans une sauvegarde, et les copies qui en sont tirées non plus. Rien n&apos;est effacé, rien n&apos;est signalé, personne n&apos;est prévenu. Garder une telle image et l&apos;effacer peuvent tous deux avoir des suites en droit : appelez l&apos;un de ces services avant de faire l&apos;un ou l&apos;autre. Vous n&apos;avez rien fait de mal en posant la question.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ChangeAge</name>
    <message>
        <source>Answer about under 18</source>
        <translation>Réponse sur les moins de 18 ans</translation>
    </message>
    <message>
        <source>With this answer it is blocked, and so are copies made from it.</source>
        <translation>Avec cette réponse, il est bloqué, et les copies qui en sont tirées aussi.</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>Garder cette réponse</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Laisser comme avant</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DeleteItem</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Also forget title, address, hashes</source>
        <translation>Oublier aussi titre, adresse, empreintes</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Its pictures, files, text, notes and tags are overwritten in the vault. Nobody can bring them back from it, you included.</source>
        <translation>Ses images, fichiers, textes, notes et étiquettes sont écrasés dans le coffre. Personne ne peut les y retrouver, vous non plus.</translation>
    </message>
    <message>
        <source>What stays: its exhibit number, when it was kept and when you deleted it. The log also keeps what it was, with its hashes, in case someone asks about the gap.</source>
        <translation>Ce qui reste&#xa0;: son numéro de pièce, la date de sa conservation et celle de sa suppression. Le journal garde aussi ce que c’était, avec ses empreintes, au cas où quelqu’un demanderait pourquoi il manque.</translation>
    </message>
    <message>
        <source>Backups, bundles and files saved outside the vault still have it. A disk, above all an SSD, may keep old traces for a while; they are encrypted.</source>
        <translation>Les sauvegardes, les archives et les fichiers enregistrés hors du coffre le contiennent encore. Un disque, surtout un SSD, peut garder d’anciennes traces pendant un temps ; elles sont chiffrées.</translation>
    </message>
    <message>
        <source>Delete %1 for good?</source>
        <translation>Supprimer %1 définitivement ?</translation>
    </message>
    <message>
        <source>Made from it, and staying: %1</source>
        <translation>Créés à partir de cet élément, et conservés&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n later look(s) at its address go with it.</source>
        <translation>
            <numerusform>%n consultation ultérieure de son adresse part avec lui.</numerusform>
            <numerusform>%n consultations ultérieures de son adresse partent avec lui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the whole case</source>
        <translation>Supprimer tout le dossier</translation>
    </message>
    <message>
        <source>Delete all of %1 for good?</source>
        <translation>Supprimer définitivement tout %1 ?</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that came in %1 go together.</source>
        <translation>
            <numerusform>%n élément arrivé dans %1 part.</numerusform>
            <numerusform>%n éléments arrivés dans %1 partent ensemble.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::QrCodeView</name>
    <message>
        <source>Recovery code as a QR code</source>
        <translation>Code de secours en code QR</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecheckWork</name>
    <message>
        <source>Each site will see the proxy that you chose in Settings, and that someone comes back.</source>
        <translation>Chaque site verra le proxy que vous avez choisi dans les réglages, et que quelqu’un revient.</translation>
    </message>
    <message>
        <source>Each site will see this computer&apos;s internet address once more, and that someone comes back.</source>
        <translation>Chaque site verra encore une fois l’adresse internet de cet ordinateur, et que quelqu’un revient.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LookAgain</name>
    <message>
        <source>Check the address again</source>
        <translation>Revérifier l’adresse</translation>
    </message>
    <message>
        <source>Whether this address still shows what it showed</source>
        <translation>Si cette adresse montre toujours ce qu’elle montrait</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>It is only asked whether the address still answers. Nothing of the page is loaded, shown or kept.</source>
        <translation>On demande seulement si l’adresse répond encore. Rien de la page n’est chargé, montré ni gardé.</translation>
    </message>
    <message>
        <source>Looking at the address again</source>
        <translation>Nouvelle visite de l’adresse</translation>
    </message>
    <message>
        <source>Later visits</source>
        <translation>Visites ultérieures</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Earlier visits, not shown here: %1</source>
        <translation>Visites plus anciennes, non montrées ici : %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DueLooks</name>
    <message numerus="yes">
        <source>%n address(es) were not looked at for 7 days.</source>
        <translation>
            <numerusform>%n adresse n’a pas été revue depuis 7 jours.</numerusform>
            <numerusform>%n adresses n’ont pas été revues depuis 7 jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Tout vérifier</translation>
    </message>
    <message>
        <source>Looking at the addresses again</source>
        <translation>Nouvelle visite des adresses</translation>
    </message>
    <message>
        <source>Done. Each item says under &quot;Later visits&quot; what was found.</source>
        <translation>C’est fait. Chaque élément dit sous « Visites ultérieures » ce qui a été trouvé.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::EvidenceScreen</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Capture a page</source>
        <translation>Capturer une page</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Capture a page, or add files or screenshots; what you add appears here.</source>
        <translation>Rien n’est encore conservé. Capturez une page, ou ajoutez des fichiers ou des captures d’écran ; ce que vous ajoutez apparaît ici.</translation>
    </message>
    <message>
        <source>Nothing found for these words. Try fewer of them, or only a part of the address.</source>
        <translation>Rien n’a été trouvé pour ces mots. Essayez avec moins de mots, ou avec une partie de l’adresse seulement.</translation>
    </message>
    <message>
        <source>Search titles, addresses, words of pages, notes</source>
        <translation>Chercher dans les titres, adresses, textes des pages, notes</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::FileList</name>
    <message>
        <source>Folder, with all files in it</source>
        <translation>Dossier, avec tous les fichiers qu’il contient</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n&#xa0;autre</numerusform>
            <numerusform>et %n&#xa0;autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Non conservé</translation>
    </message>
    <message>
        <source>Already in the vault as %1</source>
        <translation>Déjà dans le coffre sous le numéro %1</translation>
    </message>
    <message>
        <source>Here before</source>
        <translation>Déjà présent</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::FirstRun</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::FolderCard</name>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::HandOver</name>
    <message>
        <source>Hand over</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>One file for a lawyer, the police or a platform. It stands on its own: they need neither Holdfast nor your password, and can see that nothing was changed.</source>
        <translation>Un seul fichier pour un avocat, la police ou une plateforme. Il se suffit à lui-même&#xa0;: nul besoin de Holdfast ni de votre mot de passe pour voir que rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Everything in this case</source>
        <translation>Tout ce que contient mon dossier</translation>
    </message>
    <message>
        <source>Only what I choose</source>
        <translation>Seulement ce que je choisis</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>Créer l’archive</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Ce qui y entre</translation>
    </message>
    <message>
        <source>Items to hand over</source>
        <translation>Éléments à remettre</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>À qui elle est destinée</translation>
    </message>
    <message>
        <source>A name, if you like; it is written into the bundle</source>
        <translation>Un nom, si vous le souhaitez ; il sera inscrit dans l’archive</translation>
    </message>
    <message>
        <source>Where should the bundle go?</source>
        <translation>Où faut-il mettre l’archive ?</translation>
    </message>
    <message numerus="yes">
        <source>%n of them withheld: only a hash goes in</source>
        <translation>
            <numerusform>dont %n retenu : seule une empreinte est jointe</numerusform>
            <numerusform>dont %n retenus : seule une empreinte est jointe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) chosen</source>
        <translation>
            <numerusform>%n&#xa0;élément choisi</numerusform>
            <numerusform>%n&#xa0;éléments choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n&#xa0;élément</numerusform>
            <numerusform>%n&#xa0;éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them only as links: no image was collected, on purpose</source>
        <translation>
            <numerusform>dont %n&#xa0;sous forme de lien seul&#xa0;: aucune image n’a été recueillie, volontairement</numerusform>
            <numerusform>dont %n&#xa0;sous forme de liens seuls&#xa0;: aucune image n’a été recueillie, volontairement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncovered identity document(s). Leave them out unless the receiver needs them.</source>
        <translation>
            <numerusform>%n&#xa0;pièce d’identité sans caches. Laissez-la de côté, sauf si la personne destinataire en a besoin.</numerusform>
            <numerusform>%n&#xa0;pièces d’identité sans caches. Laissez-les de côté, sauf si la personne destinataire en a besoin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write another bundle</source>
        <translation>Créer une autre archive</translation>
    </message>
    <message>
        <source>With each item go its files, its record, its hashes and its part of the log.</source>
        <translation>Avec chaque élément partent ses fichiers, son relevé, ses empreintes et sa part du journal.</translation>
    </message>
    <message>
        <source>With the people and figures I noted</source>
        <translation>Avec les personnes et chiffres notés</translation>
    </message>
    <message>
        <source>Who posted, passed on and commented, as a table. Without this, it stays in the vault.</source>
        <translation>Qui a publié, relayé et commenté, sous forme de tableau. Sans cela, il reste dans le coffre.</translation>
    </message>
    <message>
        <source>Delete what was written:</source>
        <translation>Supprimez ce qui a été écrit :</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::HelpScreen</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Short answers, and people to talk to. Nothing here needs the internet.</source>
        <translation>Des réponses brèves, et des personnes à qui parler. Rien ici n’a besoin d’internet.</translation>
    </message>
    <message>
        <source>People to talk to</source>
        <translation>À qui parler</translation>
    </message>
    <message>
        <source>If the picture was made before 18</source>
        <translation>Si l’image a été faite avant 18&#xa0;ans</translation>
    </message>
    <message>
        <source>Do not save or send it, also not as proof: note only where it is, and turn to one of these.</source>
        <translation>Ne l’enregistrez pas et ne l’envoyez pas, même comme preuve&#xa0;: notez seulement où elle se trouve, et adressez-vous à l’un de ces services.</translation>
    </message>
    <message>
        <source>What Holdfast does</source>
        <translation>Ce que fait Holdfast</translation>
    </message>
    <message>
        <source>It keeps what was online, when, and who served it, encrypted in one folder on this computer. Everything is kept as you go; there is nothing to save.</source>
        <translation>Il conserve ce qui était en ligne, quand, et qui l’a fourni, de façon chiffrée, dans un seul dossier de cet ordinateur. Tout est conservé au fur et à mesure ; il n’y a rien à enregistrer.</translation>
    </message>
    <message>
        <source>Pictures stay blurred. Press and hold one, with the mouse, a finger or Space, to look; let go and it is blurred again.</source>
        <translation>Les images restent floues. Pour en voir une, maintenez-la appuyée avec la souris, le doigt ou la touche Espace ; dès que vous relâchez, elle redevient floue.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer by itself. When you capture a page, that site sees this computer&apos;s internet address, as with any visit.</source>
        <translation>Rien ne quitte cet ordinateur de soi-même. Quand vous capturez une page, le site voit l’adresse internet de cet ordinateur, comme lors de toute visite.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Ce qu’il ne peut pas faire</translation>
    </message>
    <message>
        <source>It cannot tell whether this computer is being watched, nor hide that Holdfast is installed on it.</source>
        <translation>Il ne peut pas savoir si cet ordinateur est surveillé, ni cacher que Holdfast y est installé.</translation>
    </message>
    <message>
        <source>It proves that files have not changed since they were kept and signed. It does not prove that a site showed the truth, or who posted something.</source>
        <translation>Il prouve que les fichiers n’ont pas changé depuis qu’ils ont été conservés et signés. Il ne prouve pas qu’un site disait vrai, ni qui a publié quelque chose.</translation>
    </message>
    <message>
        <source>It does not give legal advice. Ask a lawyer or a support service what your court or police will accept.</source>
        <translation>Il ne donne pas de conseils juridiques. Demandez à un avocat ou à un service d’aide ce que le tribunal ou la police accepteront.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Escape twice: quick exit. Tab and Shift+Tab: next and previous. Space: press a button, or hold to look at a picture.</source>
        <translation>Échap deux fois&#xa0;: sortie rapide. Tab et Maj+Tab&#xa0;: suivant et précédent. Espace&#xa0;: activer un bouton, ou maintenir pour voir une image.</translation>
    </message>
    <message>
        <source>On an ID: N adds a cover, Tab goes to the next one, the arrow keys move it, Shift with the arrow keys changes its size, Delete removes it, Ctrl+Z takes the last step back.</source>
        <translation>Sur une pièce d’identité&#xa0;: N ajoute un cache, Tab passe au suivant, les flèches le déplacent, Maj avec les flèches change sa taille, Suppr le retire, Ctrl+Z annule la dernière action.</translation>
    </message>
    <message>
        <source>Ctrl+V: take what the clipboard holds, a picture or files. Several documents: Ctrl+Page Up and Ctrl+Page Down go from one to the next.</source>
        <translation>Ctrl+V&#xa0;: prendre ce que contient le presse-papiers, une image ou des fichiers. Plusieurs documents&#xa0;: Ctrl+Page préc. et Ctrl+Page suiv. passent de l’un à l’autre.</translation>
    </message>
    <message>
        <source>Nobody can open the vault without the password, the recovery code or a key file that you made, and nobody can reset them.</source>
        <translation>Personne ne peut ouvrir le coffre sans le mot de passe, le code de secours ou un fichier-clé que vous avez créé, et personne ne peut les réinitialiser.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ItemDelegate</name>
    <message>
        <source>no image</source>
        <translation>sans image</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ItemDetail</name>
    <message>
        <source>Choose an item to see all that is known about it.</source>
        <translation>Choisissez un élément pour voir tout ce qu’on en sait.</translation>
    </message>
    <message>
        <source>Press and hold to look</source>
        <translation>Maintenez appuyé pour voir</translation>
    </message>
    <message>
        <source>Cover details</source>
        <translation>Cacher des détails</translation>
    </message>
    <message>
        <source>No image: only the address is kept</source>
        <translation>Pas d’image&#xa0;: seule l’adresse est conservée</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>Pas d’image</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ItemFacts</name>
    <message>
        <source>Looks like %1</source>
        <translation>Ressemble à %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Capturé le</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé le</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Contenu</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s), %1</source>
        <translation>
            <numerusform>%n&#xa0;partie, %1</numerusform>
            <numerusform>%n&#xa0;parties, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Tiré de</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>the papers of %1</source>
        <translation>les documents de %1</translation>
    </message>
    <message>
        <source>as %1 in %2</source>
        <translation>comme %1 dans %2</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>To read only</source>
        <translation>En lecture seule</translation>
    </message>
    <message>
        <source>It stays as it came, and goes into no bundle of yours.</source>
        <translation>Cet élément reste tel qu’il est arrivé et n’entre dans aucune de vos archives.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ItemNotes</name>
    <message>
        <source>Take away the tag %1</source>
        <translation>Retirer l’étiquette %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NavItem</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n&#xa0;élément</numerusform>
            <numerusform>%n&#xa0;éléments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NewPassword</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Le même, encore une fois</translation>
    </message>
    <message>
        <source>The two are not the same yet. Type the second one again.</source>
        <translation>Les deux ne sont pas encore identiques. Tapez à nouveau le second.</translation>
    </message>
    <message>
        <source>At least 8 characters. Four or five words that do not belong together are strong and easy to remember.</source>
        <translation>Au moins 8&#xa0;caractères. Quatre ou cinq mots sans rapport entre eux sont solides et faciles à retenir.</translation>
    </message>
    <message>
        <source>Weak: somebody with time and good tools would find it.</source>
        <translation>Faible&#xa0;: quelqu’un qui a du temps et de bons outils le trouverait.</translation>
    </message>
    <message>
        <source>Fair: enough against somebody who tries by hand.</source>
        <translation>Moyen&#xa0;: suffisant contre quelqu’un qui essaie à la main.</translation>
    </message>
    <message>
        <source>Good, as long as it is not about you and not used anywhere else.</source>
        <translation>Bon, à condition qu’il n’ait pas de rapport avec vous et ne serve nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Strong, as long as it is not about you and not used anywhere else.</source>
        <translation>Solide, à condition qu’il n’ait pas de rapport avec vous et ne serve nulle part ailleurs.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NoteRow</name>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>Corrigée le %1</translation>
    </message>
    <message>
        <source>Correct the note of %1</source>
        <translation>Corriger la note du %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take away the note of %1</source>
        <translation>Retirer la note du %1</translation>
    </message>
    <message>
        <source>Earlier, written %1</source>
        <translation>Version antérieure, écrite le %1</translation>
    </message>
    <message>
        <source>The note as it should be</source>
        <translation>La note telle qu’elle devrait être</translation>
    </message>
    <message>
        <source>What it says now stays below it, marked as earlier.</source>
        <translation>Ce qu’elle dit maintenant reste en dessous, marqué comme antérieur.</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>Garder la correction</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>La laisser telle quelle</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::Notice</name>
    <message>
        <source>Technical detail</source>
        <translation>Détail technique</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-finished was kept.</source>
        <translation>Arrêté. Rien d’inachevé n’a été conservé.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NetworkLogSection</name>
    <message>
        <source>Who was asked</source>
        <translation>Qui a été interrogé</translation>
    </message>
    <message>
        <source>Everything that Holdfast asked of others over the internet, the newest first. The pages that you captured are not in this list; each has its own record.</source>
        <translation>Tout ce que Holdfast a demandé à d’autres sur Internet, le plus récent en premier. Les pages que vous avez capturées ne sont pas dans cette liste ; chacune a sa propre fiche.</translation>
    </message>
    <message>
        <source>Nobody was asked for anything.</source>
        <translation>Rien n’a été demandé à personne.</translation>
    </message>
    <message>
        <source>%1: %2 was asked for the time</source>
        <translation>%1 : l’heure a été demandée à %2</translation>
    </message>
    <message>
        <source>%1: %2 was asked whether an address still answers</source>
        <translation>%1 : %2 a été interrogé pour savoir si une adresse répond encore</translation>
    </message>
    <message>
        <source>%1: somebody was asked about an item that was forgotten since</source>
        <translation>%1 : quelqu’un a été interrogé au sujet d’un élément oublié depuis</translation>
    </message>
    <message>
        <source>%1: %2 was asked to stamp a hash</source>
        <translation>%1 : il a été demandé à %2 d’horodater une empreinte</translation>
    </message>
    <message>
        <source>It answered.</source>
        <translation>Une réponse est arrivée.</translation>
    </message>
    <message>
        <source>No answer is known.</source>
        <translation>Aucune réponse n’est connue.</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Cela n’a pas fonctionné.</translation>
    </message>
    <message>
        <source>Through the proxy. %1</source>
        <translation>Par le proxy. %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NetworkSection</name>
    <message>
        <source>Save these choices</source>
        <translation>Enregistrer ces choix</translation>
    </message>
    <message>
        <source>Time stamps, proxy and browser</source>
        <translation>Horodatages, proxy et navigateur</translation>
    </message>
    <message>
        <source>Captures and time stamps can go through a SOCKS5 proxy, such as Tor on this computer. Then the sites do not see this computer&apos;s address, and nothing goes around the proxy: when it does not answer, nothing is captured.</source>
        <translation>Les captures et les horodatages peuvent passer par un proxy SOCKS5, comme Tor sur cet ordinateur. Les sites ne voient alors pas l’adresse de cet ordinateur, et rien ne contourne le proxy : s’il ne répond pas, rien n’est capturé.</translation>
    </message>
    <message>
        <source>The proxy&apos;s address, or nothing for none</source>
        <translation>L’adresse du proxy, ou rien s’il n’y en a pas</translation>
    </message>
    <message>
        <source>Saved. It holds from the next capture on.</source>
        <translation>Enregistré. Cela vaut à partir de la prochaine capture.</translation>
    </message>
    <message>
        <source>Visit with the Chromium of this system</source>
        <translation>Visiter avec le Chromium de ce système</translation>
    </message>
    <message>
        <source>Some sites refuse Holdfast&apos;s own browser because it is old. The Chromium of this system is newer, and nothing of a visit is kept in it. The record of a capture says which browser it was.</source>
        <translation>Certains sites refusent le navigateur de Holdfast parce qu’il est ancien. Le Chromium de ce système est plus récent, et rien d’une visite n’y est gardé. Le dossier d’une capture dit quel navigateur c’était.</translation>
    </message>
    <message>
        <source>Each clock is stated by itself, so that nobody has to rely on a single one. Those that you tick are asked; nobody else is.</source>
        <translation>Chaque horloge est indiquée à part, pour que personne n’ait à se fier à une seule. Celles que vous cochez sont interrogées ; personne d’autre ne l’est.</translation>
    </message>
    <message>
        <source>This is no name of a time server. It is a name such as ntp.example.org, without http:// before it.</source>
        <translation>Ce n’est pas le nom d’un serveur de temps. C’est un nom comme ntp.example.org, sans http:// devant.</translation>
    </message>
    <message>
        <source>A bundle takes time stamps of at most 9 authorities, the first one included. Nothing was saved; take some out.</source>
        <translation>Une archive prend les horodatages de 9 autorités au plus, la première comprise. Rien n’a été enregistré ; retirez-en.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PasswordSection</name>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Renew the keys</source>
        <translation>Renouveler les clés</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Le changer</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Garder l’ancien</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>While the vault is open, the old password is not needed to choose a new one. Renewing the keys makes older copies and older passwords useless for this vault; you are told first what that takes.</source>
        <translation>Tant que le coffre est ouvert, l’ancien mot de passe n’est pas nécessaire pour en choisir un nouveau. Renouveler les clés rend les copies et les mots de passe plus anciens inutilisables pour ce coffre ; on vous dit d’abord ce que cela demande.</translation>
    </message>
    <message>
        <source>The new password opens the vault from now on. Copies of the vault made before, backups included, still open with the old one. If somebody may know it, renew the keys, then make a new backup and delete the old ones.</source>
        <translation>Le nouveau mot de passe ouvre désormais le coffre. Les copies du coffre faites auparavant, sauvegardes comprises, s’ouvrent encore avec l’ancien. Si quelqu’un peut le connaître, renouvelez les clés, puis faites une nouvelle sauvegarde et supprimez les anciennes.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PasswordStep</name>
    <message>
        <source>Make the vault</source>
        <translation>Créer le coffre</translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation>Création du coffre</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Choisissez un mot de passe</translation>
    </message>
    <message>
        <source>One that nobody who knows you would guess. Holdfast cannot send it to you or reset it.</source>
        <translation>Un mot de passe que personne de votre entourage ne devinerait. Holdfast ne peut ni vous l’envoyer, ni le réinitialiser.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PlaceStep</name>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Choisir un autre emplacement</translation>
    </message>
    <message>
        <source>Everything in it is encrypted. Its name and size can still be seen by whoever uses this computer.</source>
        <translation>Tout ce qu’il contient est chiffré. Son nom et sa taille restent visibles pour toute personne qui utilise cet ordinateur.</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>Utiliser cet emplacement</translation>
    </message>
    <message>
        <source>Where should the vault be?</source>
        <translation>Où placer le coffre ?</translation>
    </message>
    <message>
        <source>There is a vault here already. You can open it with its password.</source>
        <translation>Il y a déjà un coffre ici. Vous pouvez l’ouvrir avec son mot de passe.</translation>
    </message>
    <message>
        <source>Open that vault</source>
        <translation>Ouvrir ce coffre</translation>
    </message>
    <message>
        <source>Where should your vault be?</source>
        <translation>Où placer votre coffre ?</translation>
    </message>
    <message>
        <source>A vault is one folder. On this computer is simplest; a USB stick that you keep with you is safer.</source>
        <translation>Un coffre est un simple dossier. Sur cet ordinateur, c’est le plus simple ; sur une clé USB que vous gardez avec vous, c’est plus sûr.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>Encore %1 environ</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>Depuis %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::QuickExit</name>
    <message>
        <source>Quick exit</source>
        <translation>Sortie rapide</translation>
    </message>
    <message>
        <source>Closes Holdfast at once. You can also press Escape twice.</source>
        <translation>Ferme Holdfast aussitôt. Vous pouvez aussi appuyer deux fois sur Échap.</translation>
    </message>
    <message>
        <source>Closes Holdfast at once and locks the vault. Escape twice does the same.
It does not clear this computer&apos;s own traces: lists of programs that were used, copies that you saved, or what a site noted when you captured it.</source>
        <translation>Ferme Holdfast aussitôt et verrouille le coffre. Appuyer deux fois sur Échap fait de même.
Les traces propres à cet ordinateur ne sont pas effacées&#xa0;: listes des programmes utilisés, copies que vous avez enregistrées, ou ce qu’un site a noté quand vous l’avez capturé.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecipientCard</name>
    <message>
        <source>The bundle is written</source>
        <translation>L’archive est prête</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), %1, signed with this vault&apos;s key.</source>
        <translation>
            <numerusform>%n&#xa0;élément, %1, signé avec la clé de ce coffre.</numerusform>
            <numerusform>%n&#xa0;éléments, %1, signés avec la clé de ce coffre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell the receiver</source>
        <translation>À dire à la personne destinataire</translation>
    </message>
    <message>
        <source>README.txt in the bundle says how to check it, with Holdfast or with tools they already have.</source>
        <translation>Le fichier README.txt de l’archive explique comment la vérifier, avec Holdfast ou avec des outils déjà disponibles.</translation>
    </message>
    <message>
        <source>Ask them to call you on a number that they know, and read these words to them. If they see the same words, the bundle is yours and nothing in it was changed.</source>
        <translation>Demandez-lui de vous appeler à un numéro qu’elle connaît déjà, et lisez-lui ces mots. Si elle voit les mêmes, l’archive est bien la vôtre et rien n’y a été modifié.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The program age opens the file and asks for the words that you noted down. Tell them those on the phone; never send them along with the file.</source>
        <translation>Le programme age ouvre le fichier et demande les mots que vous avez notés. Dites-les au téléphone ; ne les envoyez jamais avec le fichier.</translation>
    </message>
    <message>
        <source>The program age opens the file with their key.</source>
        <translation>Le programme age ouvre le fichier avec la clé de la personne destinataire.</translation>
    </message>
    <message>
        <source>The file is sealed: without the key or the words nobody can open it, and that goes for you too. You can delete this file afterwards; your vault keeps everything.</source>
        <translation>Le fichier est scellé : sans la clé ou les mots, personne ne peut l’ouvrir, et vous non plus. Vous pouvez ensuite supprimer ce fichier ; votre coffre garde tout.</translation>
    </message>
    <message>
        <source>The file is not locked: whoever has it can open it. Hand it over on a stick or in a way that only the receiver can reach. You can delete this file afterwards; your vault keeps everything.</source>
        <translation>Le fichier n’est pas verrouillé&#xa0;: toute personne qui l’a peut l’ouvrir. Remettez-le sur une clé ou par un moyen que seul le destinataire peut atteindre. Vous pouvez ensuite supprimer ce fichier ; votre coffre garde tout.</translation>
    </message>
    <message numerus="yes">
        <source>The file is in %n part(s). Send all of them; the text beside them says how to join them.</source>
        <translation>
            <numerusform>Le fichier est en %n partie. Envoyez-la&#xa0;; le texte à côté dit comment réunir les parties.</numerusform>
            <numerusform>Le fichier est en %n parties. Envoyez-les toutes&#xa0;; le texte à côté dit comment les réunir.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page opens in any browser and asks for the words that you noted down. Tell them those on the phone; never send them along with the page.</source>
        <translation>La page s’ouvre dans tout navigateur et demande les mots que vous avez notés. Donnez-les par téléphone&#xa0;; ne les envoyez jamais avec la page.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SealChoice</name>
    <message>
        <source>Anybody who gets the file</source>
        <translation>Toute personne qui obtient le fichier</translation>
    </message>
    <message>
        <source>Only whoever knows a passphrase</source>
        <translation>Seulement qui connaît une phrase de passe</translation>
    </message>
    <message>
        <source>Only the owner of a key that they gave me</source>
        <translation>Seulement le détenteur d’une clé reçue</translation>
    </message>
    <message>
        <source>I have noted these words down</source>
        <translation>J’ai noté ces mots</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>Qui peut l’ouvrir</translation>
    </message>
    <message>
        <source>These words open the file, in this order, with a space between each two. Note them down now: they are shown only here and kept nowhere. Tell them to the receiver by another way than the file, on the phone for instance.</source>
        <translation>Ces mots ouvrent le fichier, dans cet ordre, avec une espace entre deux mots. Notez-les maintenant : ils ne sont montrés qu’ici et ne sont gardés nulle part. Dites-les à la personne destinataire par une autre voie que le fichier, au téléphone par exemple.</translation>
    </message>
    <message>
        <source>The words that open the file</source>
        <translation>Les mots qui ouvrent le fichier</translation>
    </message>
    <message>
        <source>Ask the receiver for their key of the program age; it begins with age1. Several keys, with spaces between them, each open the file.</source>
        <translation>Demandez à la personne destinataire sa clé du programme age ; elle commence par age1. S’il y a plusieurs clés, séparées par des espaces, chacune ouvre le fichier.</translation>
    </message>
    <message>
        <source>Keys of the receivers</source>
        <translation>Clés des destinataires</translation>
    </message>
    <message>
        <source>A key may have been exchanged on its way. Read its end to the receiver on the phone, on a number that you know.</source>
        <translation>Une clé peut avoir été échangée en chemin. Lisez-en la fin à la personne destinataire au téléphone, à un numéro que vous connaissez.</translation>
    </message>
    <message>
        <source>This is not a whole key, or has a mistake in it. A key is age1 and 58 letters and digits.</source>
        <translation>Cette clé n’est pas entière ou contient une faute. Une clé se compose de age1 et de 58 lettres et chiffres.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s). Only their owners can open the file, and you can&apos;t open it either.</source>
        <translation>
            <numerusform>%n&#xa0;clé. Seul son détenteur peut ouvrir le fichier ; vous ne pouvez pas l’ouvrir non plus.</numerusform>
            <numerusform>%n&#xa0;clés. Seuls leurs détenteurs peuvent ouvrir le fichier ; vous ne pouvez pas l’ouvrir non plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>As a page for any browser</source>
        <translation>Une page pour tout navigateur</translation>
    </message>
    <message>
        <source>For a receiver who can install nothing.</source>
        <translation>Pour qui ne peut rien installer.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoverResult</name>
    <message numerus="yes">
        <source>%n item(s) are back</source>
        <translation>
            <numerusform>%n&#xa0;élément est revenu</numerusform>
            <numerusform>%n&#xa0;éléments sont revenus</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is as it was when the backup was made: %1.</source>
        <translation>Le coffre est tel qu’il était au moment de la sauvegarde : %1.</translation>
    </message>
    <message>
        <source>What was added to the vault after that is not in it. The backup stays as it is; keep it. The log notes that this vault was restored.</source>
        <translation>Ce qui a été ajouté au coffre par la suite n’y est pas. La sauvegarde reste telle quelle ; gardez-la. Le journal note que ce coffre a été restauré.</translation>
    </message>
    <message>
        <source>Every file in it was read and has the hash that it should have.</source>
        <translation>Chaque fichier a été relu et son empreinte est celle attendue.</translation>
    </message>
    <message>
        <source>These items came back with damage. Holdfast will not hand on what is not as it was stored.</source>
        <translation>Ces éléments sont revenus endommagés. Holdfast ne remettra pas ce qui n’est pas tel qu’il a été conservé.</translation>
    </message>
    <message>
        <source>Not everything in this backup is as it was written. What is whole is there; keep every older backup.</source>
        <translation>Tout n’est pas, dans cette sauvegarde, tel qu’il a été écrit. Ce qui est intact est là ; gardez toutes les sauvegardes plus anciennes.</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Ouvrir le coffre</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came out whole</source>
        <translation>
            <numerusform>%n&#xa0;fichier récupéré, intact</numerusform>
            <numerusform>%n&#xa0;fichiers récupérés, intacts</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in this folder, with a list of everything (salvage.json) and what could be read of the log (custody.jsonl):</source>
        <translation>Ils sont dans ce dossier, avec une liste de tout (salvage.json) et ce qui a pu être lu du journal (custody.jsonl) :</translation>
    </message>
    <message>
        <source>These files are not encrypted: whoever can open this folder sees them. Move them to where only you can, or add them to a new vault and delete them.</source>
        <translation>Ces fichiers ne sont pas chiffrés : toute personne qui peut ouvrir ce dossier les voit. Déplacez-les là où personne d’autre n’a accès, ou ajoutez-les à un nouveau coffre et supprimez-les.</translation>
    </message>
    <message>
        <source>Nothing is missing: all that the vault knows of came out.</source>
        <translation>Il ne manque rien : tout ce que le coffre connaît a été récupéré.</translation>
    </message>
    <message>
        <source>Of these items something could not be saved:</source>
        <translation>De ces éléments, quelque chose n’a pas pu être récupéré :</translation>
    </message>
    <message>
        <source>A part of the vault could not be read at all, so there may have been items that nothing names any more. Do not delete the vault or its backups.</source>
        <translation>Une partie du coffre n’a pas pu être lue du tout ; il y avait peut-être des éléments que plus rien ne nomme. Ne supprimez ni le coffre ni ses sauvegardes.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n&#xa0;autre</numerusform>
            <numerusform>et %n&#xa0;autres</numerusform>
        </translation>
    </message>
    <message>
        <source>An item whose number cannot be read</source>
        <translation>Un élément dont le numéro est illisible</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoverScreen</name>
    <message>
        <source>The backup</source>
        <translation>La sauvegarde</translation>
    </message>
    <message>
        <source>The folder that you backed up into. It is only read.</source>
        <translation>Le dossier dans lequel vous avez sauvegardé. Il est seulement lu.</translation>
    </message>
    <message>
        <source>Where is the backup?</source>
        <translation>Où est la sauvegarde ?</translation>
    </message>
    <message>
        <source>The damaged vault, or its backup</source>
        <translation>Le coffre endommagé, ou sa sauvegarde</translation>
    </message>
    <message>
        <source>The whole folder. Nothing that is stored in it is changed.</source>
        <translation>Le dossier entier. Rien de ce qui y est conservé n’est modifié.</translation>
    </message>
    <message>
        <source>Which vault or backup is damaged?</source>
        <translation>Quel coffre ou quelle sauvegarde est endommagé ?</translation>
    </message>
    <message>
        <source>Where the vault goes</source>
        <translation>Où va le coffre</translation>
    </message>
    <message>
        <source>A new place. A vault that is there already is never touched.</source>
        <translation>Un nouvel emplacement. Un coffre qui s’y trouve déjà n’est jamais touché.</translation>
    </message>
    <message>
        <source>Where should the vault be?</source>
        <translation>Où placer le coffre ?</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>Où vont les fichiers</translation>
    </message>
    <message>
        <source>They are ordinary files, not encrypted: whoever can open this folder sees them all. Choose a place that only you can use, such as a stick that you keep with you.</source>
        <translation>Ce sont des fichiers ordinaires, non chiffrés : toute personne qui peut ouvrir ce dossier les voit tous. Choisissez un emplacement que personne d’autre ne peut utiliser, par exemple une clé USB que vous gardez sur vous.</translation>
    </message>
    <message>
        <source>Where should the files go?</source>
        <translation>Où faut-il mettre les fichiers ?</translation>
    </message>
    <message>
        <source>Only save what is intact</source>
        <translation>Récupérer seulement ce qui est intact</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Save what is intact</source>
        <translation>Récupérer ce qui est intact</translation>
    </message>
    <message>
        <source>Makes a vault of your backup again, with everything that was in it on that day.</source>
        <translation>Refait un coffre de votre sauvegarde, avec tout ce qui s’y trouvait ce jour-là.</translation>
    </message>
    <message>
        <source>When a vault does not open any more: brings out every file in it that is still as it was stored.</source>
        <translation>Quand un coffre ne s’ouvre plus : récupère chaque fichier qui est encore tel qu’il a été conservé.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>La restaurer</translation>
    </message>
    <message>
        <source>Save the files</source>
        <translation>Récupérer les fichiers</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Ce qui l’ouvre</translation>
    </message>
    <message>
        <source>A backup opens with the password, recovery code or key file of the day on which it was made.</source>
        <translation>Une sauvegarde s’ouvre avec le mot de passe, le code de secours ou le fichier-clé du jour où elle a été faite.</translation>
    </message>
    <message>
        <source>The password, recovery code or key file, as always.</source>
        <translation>Le mot de passe, le code de secours ou le fichier-clé, comme toujours.</translation>
    </message>
    <message>
        <source>The vault is back</source>
        <translation>Le coffre est revenu</translation>
    </message>
    <message>
        <source>This came out</source>
        <translation>Voici ce qui a été récupéré</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoveryCard</name>
    <message>
        <source>The recovery code on paper from before no longer opens this vault, and the new one may not have been seen: make a new one.</source>
        <translation>Le code de secours sur papier d’avant n’ouvre plus ce coffre, et le nouveau n’a peut-être pas été vu&#xa0;: faites-en un autre.</translation>
    </message>
    <message>
        <source>I have the new one</source>
        <translation>J’ai le nouveau</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>Créer un code de secours</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoveryCodeView</name>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoverySheet</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Keep the paper where nobody would look, or with somebody you trust; not as a photo or in a mail. Anyone who has it and the vault can open it.</source>
        <translation>Gardez le papier là où personne n’irait regarder, ou chez une personne de confiance ; pas en photo ni dans un e-mail. Toute personne qui a ce code et le coffre peut l’ouvrir.</translation>
    </message>
    <message>
        <source>It was not printed: no printer can be reached. Copy the code by hand.</source>
        <translation>Rien n’a été imprimé&#xa0;: aucune imprimante n’est joignable. Recopiez le code à la main.</translation>
    </message>
    <message>
        <source>A QR code can be photographed from across a room: show it only where nobody sees this screen.</source>
        <translation>Un code QR peut être photographé de loin&#xa0;: ne l’affichez que là où personne d’autre ne voit cet écran.</translation>
    </message>
    <message>
        <source>Hide the QR code</source>
        <translation>Masquer le code QR</translation>
    </message>
    <message>
        <source>Show as a QR code</source>
        <translation>Afficher en code QR</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoveryStep</name>
    <message>
        <source>I have it on paper</source>
        <translation>Je l’ai sur papier</translation>
    </message>
    <message>
        <source>To be sure: type group %1 of your copy</source>
        <translation>Pour vérifier&#xa0;: tapez le groupe %1 de votre copie</translation>
    </message>
    <message>
        <source>That is not group %1. Look at your copy again; each group has its number.</source>
        <translation>Ce n’est pas le groupe %1. Regardez à nouveau votre copie ; chaque groupe a son numéro.</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Votre code de secours</translation>
    </message>
    <message>
        <source>It opens the vault if you forget the password. It is shown only this once: print it or copy it by hand now.</source>
        <translation>Il ouvre le coffre si vous oubliez le mot de passe. Il n’est affiché qu’une seule fois&#xa0;: imprimez-le ou recopiez-le à la main maintenant.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RenewKeys</name>
    <message>
        <source>Renew the keys</source>
        <translation>Renouveler les clés</translation>
    </message>
    <message>
        <source>The vault is copied under a new key, checked, and put in the place of the old one. You can stop until that last step; then everything is as before.</source>
        <translation>Le coffre est copié sous une nouvelle clé, vérifié, et mis à la place de l’ancien. Vous pouvez arrêter jusqu’à cette dernière étape ; tout reste alors comme avant.</translation>
    </message>
    <message>
        <source>The recovery code is replaced by a new one, which you see once. Key files and other passwords end; add them again afterwards.</source>
        <translation>Le code de secours est remplacé par un nouveau, que vous voyez une seule fois. Les fichiers-clés et les autres mots de passe ne valent plus ; ajoutez-les de nouveau ensuite.</translation>
    </message>
    <message>
        <source>If you have forgotten the password, go back and choose a new one first.</source>
        <translation>Si vous avez oublié le mot de passe, revenez en arrière et choisissez-en d’abord un nouveau.</translation>
    </message>
    <message>
        <source>For a while it needs %1 of room on this disk; %2 are free.</source>
        <translation>Il faut pour un temps %1 de place sur ce disque ; %2 sont libres.</translation>
    </message>
    <message>
        <source>Stopped. The vault has its old keys, and opens as before.</source>
        <translation>Arrêté. Le coffre a gardé ses anciennes clés et s’ouvre comme avant.</translation>
    </message>
    <message>
        <source>The keys are new</source>
        <translation>Les clés sont nouvelles</translation>
    </message>
    <message>
        <source>Your password stays the same. This is your new recovery code, shown only this once: print it or copy it by hand now. The old one opens nothing any more.</source>
        <translation>Votre mot de passe reste le même. Voici votre nouveau code de secours, affiché cette seule fois : imprimez-le ou recopiez-le à la main maintenant. L’ancien n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>Your password stays the same. Open the vault with it, and make a new backup.</source>
        <translation>Votre mot de passe reste le même. Ouvrez le coffre avec lui, et faites une nouvelle sauvegarde.</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Ouvrir le coffre</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Je l’ai sur papier</translation>
    </message>
    <message>
        <source>Copies of the vault&apos;s keys made before, and older passwords, then open nothing of this vault. Old backups still open as they did: make a new one, and delete them.</source>
        <translation>Les copies des clés du coffre faites auparavant et les anciens mots de passe n’ouvrent alors plus rien de ce coffre. Les anciennes sauvegardes s’ouvrent encore comme avant : faites-en une nouvelle, et supprimez-les.</translation>
    </message>
    <message>
        <source>The keys may be new</source>
        <translation>Les clés sont peut-être nouvelles</translation>
    </message>
    <message>
        <source>The keys were not renewed: the old ones hold. The recovery code that you had before goes on opening the vault; the new one opens nothing.</source>
        <translation>Les clés n’ont pas été renouvelées : les anciennes restent valables. Le code de secours que vous aviez ouvre toujours le coffre ; le nouveau n’ouvre rien.</translation>
    </message>
    <message>
        <source>Your password stays the same. This is the new recovery code, shown only this once. Keep it beside the old one until you have seen which of them opens the vault.</source>
        <translation>Votre mot de passe reste le même. Voici le nouveau code de secours, affiché cette seule fois. Gardez-le avec l’ancien jusqu’à ce que vous ayez vu lequel des deux ouvre le coffre.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RevealImage</name>
    <message>
        <source>Blurred picture</source>
        <translation>Image floutée</translation>
    </message>
    <message>
        <source>Press and hold Space to look</source>
        <translation>Maintenez la touche Espace pour voir</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SafetyStep</name>
    <message>
        <source>Does somebody else know how to get into this computer?</source>
        <translation>Quelqu’un d’autre sait-il comment entrer dans cet ordinateur ?</translation>
    </message>
    <message>
        <source>Someone who set it up, has its password, or shares your home may see what you do on it.</source>
        <translation>Une personne qui l’a installé, qui en a le mot de passe ou qui vit avec vous peut voir ce que vous y faites.</translation>
    </message>
    <message>
        <source>Do they know things about you that they should not?</source>
        <translation>Cette personne sait-elle sur vous des choses qu’elle ne devrait pas savoir ?</translation>
    </message>
    <message>
        <source>Then an account or a device may be watched. Trust that feeling; Holdfast cannot detect it.</source>
        <translation>Alors un compte ou un appareil est peut-être surveillé. Fiez-vous à ce sentiment ; Holdfast ne peut pas le détecter.</translation>
    </message>
    <message>
        <source>Could it become dangerous if they noticed?</source>
        <translation>Cela pourrait-il devenir dangereux si cette personne s’en apercevait ?</translation>
    </message>
    <message>
        <source>Plan with somebody first: a support line or an adviser. Do not suddenly stop using a device that may be watched.</source>
        <translation>Préparez d’abord la suite avec quelqu’un&#xa0;: une ligne d’écoute ou un service d’accompagnement. Ne cessez pas brusquement d’utiliser un appareil peut-être surveillé.</translation>
    </message>
    <message>
        <source>If you are not sure, use a computer that they never touched: at work, in a library, at a friend&apos;s. A vault can live on a USB stick.</source>
        <translation>En cas de doute, utilisez un ordinateur que cette personne n’a jamais touché&#xa0;: au travail, dans une bibliothèque, chez des amis. Un coffre peut se trouver sur une clé USB.</translation>
    </message>
    <message>
        <source>This device is all right</source>
        <translation>Cet appareil convient</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>First, is this device safe for you?</source>
        <translation>D’abord, cet appareil est-il sûr pour vous ?</translation>
    </message>
    <message>
        <source>Three short questions, only for you. Nothing is stored and nobody is told.</source>
        <translation>Trois questions brèves, rien que pour vous. Rien n’est conservé et personne n’en est informé.</translation>
    </message>
    <message>
        <source>Not now, close Holdfast</source>
        <translation>Pas maintenant, fermer Holdfast</translation>
    </message>
    <message>
        <source>I have a backup</source>
        <translation>J’ai une sauvegarde</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SecretEntry</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Utiliser le mot de passe</translation>
    </message>
    <message>
        <source>Use a recovery code</source>
        <translation>Utiliser un code de secours</translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation>Utiliser un fichier-clé</translation>
    </message>
    <message>
        <source>Which key file?</source>
        <translation>Quel fichier-clé ?</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SecretField</name>
    <message>
        <source>Show what I type</source>
        <translation>Afficher ce que je tape</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>The vault locks when nobody has touched it for some minutes. The line at the foot of the window says how many; press it there to choose another number.</source>
        <translation>Le coffre se verrouille quand personne n’y a touché pendant quelques minutes. La ligne au bas de la fenêtre dit combien ; appuyez dessus pour choisir un autre nombre.</translation>
    </message>
    <message>
        <source>A copy to fall back on, who can open the vault, and who may be asked over the internet: nobody, unless you say so.</source>
        <translation>Une copie de secours, qui peut ouvrir le coffre, et qui peut être interrogé sur Internet : personne, sauf si vous le dites.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SideList</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>ID documents</source>
        <translation>Pièces d’identité</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Check a bundle</source>
        <translation>Vérifier une archive</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n&#xa0;élément</numerusform>
            <numerusform>%n&#xa0;éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing kept yet</source>
        <translation>Rien de conservé pour l’instant</translation>
    </message>
    <message>
        <source>Closes the vault. Ctrl+L does the same.</source>
        <translation>Ferme le coffre. Ctrl+L fait de même.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::StatusLine</name>
    <message>
        <source>Vault: %1</source>
        <translation>Coffre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Contacting %1</source>
        <translation>Contact avec %1</translation>
    </message>
    <message>
        <source>Locks after the work is done</source>
        <translation>Se verrouille ensuite</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s)</source>
        <translation>
            <numerusform>Se verrouille après %n&#xa0;min</numerusform>
            <numerusform>Se verrouille après %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose after how many minutes without a touch the vault locks</source>
        <translation>Choisir après combien de minutes sans activité le coffre se verrouille</translation>
    </message>
    <message numerus="yes">
        <source>Lock after %n minute(s)</source>
        <translation>
            <numerusform>Verrouiller après %n minute</numerusform>
            <numerusform>Verrouiller après %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the settings, where you can back up</source>
        <translation>Ouvre les réglages, où vous pouvez faire une sauvegarde</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::StrengthBar</name>
    <message>
        <source>Strength of the password</source>
        <translation>Solidité du mot de passe</translation>
    </message>
    <message>
        <source>%1 of 4</source>
        <translation>%1 sur 4</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::TimeChoice</name>
    <message>
        <source>When it was there</source>
        <translation>Depuis quand elle existe</translation>
    </message>
    <message>
        <source>A time-stamping authority (RFC 3161). The time is that of its own clock.</source>
        <translation>Une autorité d’horodatage (RFC 3161). L’heure est celle de sa propre horloge.</translation>
    </message>
    <message>
        <source>An OpenTimestamps calendar. The time is that of the Bitcoin block that takes it up, some hours later.</source>
        <translation>Un calendrier OpenTimestamps. L’heure est celle du bloc Bitcoin qui la reprend, quelques heures plus tard.</translation>
    </message>
    <message>
        <source>Others can confirm that the bundle was there on that day. To ask them, name a time-stamping authority or OpenTimestamps calendars in Settings. Until then nobody is asked.</source>
        <translation>D’autres peuvent confirmer que l’archive existait ce jour-là. Pour le leur demander, nommez une autorité d’horodatage ou des calendriers OpenTimestamps dans les réglages. D’ici là, personne n’est interrogé.</translation>
    </message>
    <message>
        <source>Others can confirm that the bundle was there on that day. Nobody is asked but whom you tick. They get a hash, which tells nothing of what is in it, and see this computer&apos;s internet address and the time.</source>
        <translation>D’autres peuvent confirmer que l’archive existait ce jour-là. Seuls ceux que vous cochez sont interrogés. Ils reçoivent une empreinte, qui ne dit rien de son contenu, et voient l’adresse internet de cet ordinateur et l’heure.</translation>
    </message>
    <message>
        <source>Others can confirm that the bundle was there on that day. Nobody is asked but whom you tick. They get a hash, which tells nothing of what is in it, and see the internet address of the proxy and the time.</source>
        <translation>D’autres peuvent confirmer que l’archive existait ce jour-là. Seuls ceux que vous cochez sont interrogés. Ils reçoivent une empreinte, qui ne dit rien de son contenu, et voient l’adresse internet du proxy et l’heure.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::TodayScreen</name>
    <message numerus="yes">
        <source>%n address(es) were not looked at for 7 days.</source>
        <translation>
            <numerusform>%n adresse n’a pas été revue depuis 7 jours.</numerusform>
            <numerusform>%n adresses n’ont pas été revues depuis 7 jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether a page is still there, changed or gone can matter as much as what it showed.</source>
        <translation>Qu’une page soit toujours là, modifiée ou disparue peut compter autant que ce qu’elle montrait.</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Les voir</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) still wait to be captured.</source>
        <translation>
            <numerusform>%n adresse attend encore d’être capturée.</numerusform>
            <numerusform>%n adresses attendent encore d’être capturées.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are of a list that was paused or cut short. Nothing of it is lost.</source>
        <translation>Elles viennent d’une liste mise en pause ou interrompue. Rien n’en est perdu.</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Voir la liste</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Bonsoir</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Whatever is kept here stays. You can stop at any time and go on another day.</source>
        <translation>Ce qui est conservé ici y reste. Vous pouvez vous arrêter à tout moment et reprendre un autre jour.</translation>
    </message>
    <message>
        <source>Capture a page</source>
        <translation>Capturer une page</translation>
    </message>
    <message>
        <source>Paste an address. Holdfast records what the site shows, when, and who served it.</source>
        <translation>Collez une adresse. Holdfast enregistre ce que le site montre, quand, et qui l’a fourni.</translation>
    </message>
    <message>
        <source>Add files or screenshots</source>
        <translation>Ajouter des fichiers ou des captures d’écran</translation>
    </message>
    <message>
        <source>From this computer or a phone. The originals stay exactly as they are.</source>
        <translation>Depuis cet ordinateur ou un téléphone. Les originaux restent exactement tels quels.</translation>
    </message>
    <message>
        <source>Cover details on an ID</source>
        <translation>Cacher des détails sur une pièce d’identité</translation>
    </message>
    <message>
        <source>Hide numbers before you send a document to anyone.</source>
        <translation>Masquez les numéros avant d’envoyer un document à qui que ce soit.</translation>
    </message>
    <message>
        <source>Kept last</source>
        <translation>Derniers éléments conservés</translation>
    </message>
    <message>
        <source>See all evidence</source>
        <translation>Voir toutes les preuves</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>À faire ensuite</translation>
    </message>
    <message>
        <source>A second copy in another place keeps your evidence when this computer is lost or breaks. It is encrypted too.</source>
        <translation>Une seconde copie dans un autre lieu garde vos preuves si cet ordinateur est perdu ou tombe en panne. Elle est chiffrée, elle aussi.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>A small part of the vault was damaged, and Holdfast put it right from the second copy that it keeps. Nothing is lost. Disks that wear out begin like this: make a backup on another one.</source>
        <translation>Une petite partie du coffre était endommagée, et Holdfast l’a rétablie à partir de la seconde copie qu’il garde. Rien n’est perdu. Un disque qui s’use commence souvent ainsi : faites une sauvegarde sur un autre.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::Unlock</name>
    <message>
        <source>Welcome back</source>
        <translation>Bon retour</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Use a recovery code</source>
        <translation>Utiliser un code de secours</translation>
    </message>
    <message>
        <source>Make or find a vault</source>
        <translation>Créer ou retrouver un coffre</translation>
    </message>
    <message>
        <source>Check a bundle</source>
        <translation>Vérifier une archive</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Utiliser le mot de passe</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation>Utiliser un fichier-clé</translation>
    </message>
    <message>
        <source>Which key file?</source>
        <translation>Quel fichier-clé ?</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Save what is intact</source>
        <translation>Récupérer ce qui est intact</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WaysIn</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Fichier-clé</translation>
    </message>
    <message>
        <source>Remove this password?</source>
        <translation>Retirer ce mot de passe ?</translation>
    </message>
    <message>
        <source>Remove this recovery code?</source>
        <translation>Retirer ce code de secours ?</translation>
    </message>
    <message>
        <source>Remove this key file?</source>
        <translation>Retirer ce fichier-clé ?</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>Créer un code de secours</translation>
    </message>
    <message>
        <source>Add a key file</source>
        <translation>Ajouter un fichier-clé</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation>Moyens d’accès</translation>
    </message>
    <message>
        <source>Each of these opens the vault by itself. A password or a recovery code always remains.</source>
        <translation>Chacun de ces moyens ouvre à lui seul le coffre. Il reste toujours un mot de passe ou un code de secours.</translation>
    </message>
    <message>
        <source>A key file is a small file that opens the vault without a password. Keep it on a stick, apart from this computer: whoever has it and the vault can open it.</source>
        <translation>Un fichier-clé est un petit fichier qui ouvre le coffre sans mot de passe. Gardez-le sur une clé USB, à l’écart de cet ordinateur : toute personne qui l’a, avec le coffre, peut ouvrir celui-ci.</translation>
    </message>
    <message>
        <source>Your new recovery code. It is shown only this once: print it or copy it by hand.</source>
        <translation>Votre nouveau code de secours. Il n’est affiché que cette fois : imprimez-le ou recopiez-le à la main.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Je l’ai sur papier</translation>
    </message>
    <message>
        <source>Where should the key file be?</source>
        <translation>Où faut-il mettre le fichier-clé ?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Made %1. It opened the vault this time.</source>
        <translation>Créé le %1. A ouvert le coffre cette fois-ci.</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Créé le %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove: %1, made %2</source>
        <translation>Retirer : %1, créé le %2</translation>
    </message>
    <message>
        <source>Removed. It opens this vault no more.</source>
        <translation>Retiré. Ce moyen n’ouvre plus ce coffre.</translation>
    </message>
    <message>
        <source>The key file opens the vault from now on. On the unlock screen choose “Use a key file”.</source>
        <translation>Le fichier-clé ouvre désormais le coffre. Sur l’écran de déverrouillage, choisissez « Utiliser un fichier-clé ».</translation>
    </message>
    <message>
        <source>It then opens this vault no more. Copies made before, backups included, still open with it.</source>
        <translation>Il n’ouvre alors plus ce coffre. Les copies faites auparavant, sauvegardes comprises, s’ouvrent encore avec lui.</translation>
    </message>
    <message>
        <source>Add a password</source>
        <translation>Ajouter un mot de passe</translation>
    </message>
    <message>
        <source>The new password opens the vault too, from now on. Tell it in a way that nobody else can read; it can be removed here at any time.</source>
        <translation>Le nouveau mot de passe ouvre désormais aussi le coffre. Communiquez-le d’une façon que personne d’autre ne peut lire ; il peut être retiré ici à tout moment.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WriteNotes</name>
    <message>
        <source>Notes and title</source>
        <translation>Notes et titre</translation>
    </message>
    <message>
        <source>Save the title</source>
        <translation>Enregistrer le titre</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>Ajouter l’étiquette</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Garder la note</translation>
    </message>
    <message>
        <source>Only for you</source>
        <translation>Pour vous seulement</translation>
    </message>
    <message>
        <source>Notes and tags stay in the vault. They are never in a bundle; its log says only that there was one.</source>
        <translation>Les notes et les étiquettes restent dans le coffre. Elles ne sont jamais dans une archive ; son journal dit seulement qu’il y en a eu.</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Une note</translation>
    </message>
    <message>
        <source>A tag: one or two words</source>
        <translation>Une étiquette : un ou deux mots</translation>
    </message>
    <message>
        <source>For whoever gets a bundle too</source>
        <translation>Aussi pour qui reçoit une archive</translation>
    </message>
    <message>
        <source>The title goes into bundles. Earlier titles stay in the log.</source>
        <translation>Le titre figure dans les archives. Les titres précédents restent dans le journal.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>The title is changed.</source>
        <translation>Le titre est modifié.</translation>
    </message>
    <message>
        <source>The tag is kept.</source>
        <translation>L’étiquette est enregistrée.</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>La note est enregistrée.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WaitingList</name>
    <message>
        <source>Go on with them</source>
        <translation>Continuer avec elles</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Les oublier</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) of an earlier list still wait to be captured.</source>
        <translation>
            <numerusform>%n&#xa0;adresse d’une liste précédente attend encore d’être capturée.</numerusform>
            <numerusform>%n&#xa0;adresses d’une liste précédente attendent encore d’être capturées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ChoiceList</name>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>Posted it</source>
        <translation>L’a publié</translation>
    </message>
    <message>
        <source>Passed it on</source>
        <translation>L’a relayé</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>A commenté</translation>
    </message>
    <message>
        <source>Is named there</source>
        <translation>Y est nommé</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Views: %1</source>
        <translation>Vues : %1</translation>
    </message>
    <message>
        <source>Likes: %1</source>
        <translation>Mentions « J’aime » : %1</translation>
    </message>
    <message>
        <source>Passed on: %1</source>
        <translation>Partages : %1</translation>
    </message>
    <message>
        <source>Comments: %1</source>
        <translation>Commentaires : %1</translation>
    </message>
    <message>
        <source>Views: from %1 to %2</source>
        <translation>Vues&#xa0;: de %1 à %2</translation>
    </message>
    <message>
        <source>Likes: from %1 to %2</source>
        <translation>Mentions «&#xa0;J’aime&#xa0;»&#xa0;: de %1 à %2</translation>
    </message>
    <message>
        <source>Passed on: from %1 to %2</source>
        <translation>Partages&#xa0;: de %1 à %2</translation>
    </message>
    <message>
        <source>Comments: from %1 to %2</source>
        <translation>Commentaires&#xa0;: de %1 à %2</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Mentions «&#xa0;J’aime&#xa0;»</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PictureChoice</name>
    <message>
        <source>Frames of %1</source>
        <translation>Images de %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PageFacts</name>
    <message>
        <source>People and figures</source>
        <translation>Personnes et chiffres</translation>
    </message>
    <message>
        <source>Look on the page</source>
        <translation>Chercher dans la page</translation>
    </message>
    <message>
        <source>Keep what is ticked</source>
        <translation>Garder ce qui est coché</translation>
    </message>
    <message>
        <source>Who is on it, and what it counts</source>
        <translation>Qui y figure, et ce qu’elle compte</translation>
    </message>
    <message>
        <source>What you keep here stays in the vault until you choose to hand it over. The log says only that there was a change.</source>
        <translation>Ce que vous gardez ici reste dans le coffre jusqu’à ce que vous choisissiez de le remettre. Le journal dit seulement qu’il y a eu un changement.</translation>
    </message>
    <message>
        <source>The page was read as it was stored; nobody was asked. Tick what is right: a page can say anything.</source>
        <translation>La page a été lue telle qu’elle a été enregistrée ; personne n’a été interrogé. Cochez ce qui est juste : une page peut dire n’importe quoi.</translation>
    </message>
    <message>
        <source>Holdfast recognises nobody and no figure on this page. You can put them down yourself.</source>
        <translation>Holdfast ne reconnaît ni personne ni chiffre sur cette page. Vous pouvez les noter vous-même.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::KeptFacts</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Retirer : %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PutDown</name>
    <message>
        <source>Put down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Put somebody down yourself</source>
        <translation>Noter quelqu’un vous-même</translation>
    </message>
    <message>
        <source>Name, or @ and what the site calls them</source>
        <translation>Nom, ou @ et le nom que le site lui donne</translation>
    </message>
    <message>
        <source>Address of the profile, if there is one</source>
        <translation>Adresse du profil, s’il y en a une</translation>
    </message>
</context>
<context>
    <name>WindowWords</name>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Arrêter le chargement</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Find in the page</source>
        <translation>Chercher dans la page</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Nouvel onglet</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>Pages ouvertes</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Fermer cet onglet</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Capture this page</source>
        <translation>Capturer cette page</translation>
    </message>
    <message>
        <source>The whole page, as it stands here: picture, text and source (Ctrl+S)</source>
        <translation>Toute la page, telle qu’elle est ici&#xa0;: image, texte et source (Ctrl+S)</translation>
    </message>
    <message>
        <source>Capture what is visible</source>
        <translation>Capturer ce qui est visible</translation>
    </message>
    <message>
        <source>Only what can be seen now, without scrolling: picture and text (Ctrl+D)</source>
        <translation>Seulement ce qui se voit maintenant, sans défiler&#xa0;: image et texte (Ctrl+D)</translation>
    </message>
    <message>
        <source>Capture every page I open</source>
        <translation>Capturer chaque page que j’ouvre</translation>
    </message>
    <message>
        <source>Are you logged in on this page?</source>
        <translation>Êtes-vous connecté sur cette page&#xa0;?</translation>
    </message>
    <message>
        <source>Logged in: not said</source>
        <translation>Connexion&#xa0;: non précisé</translation>
    </message>
    <message>
        <source>I am logged in here</source>
        <translation>J’ai ouvert une session ici</translation>
    </message>
    <message>
        <source>I am not logged in here</source>
        <translation>Je n’ai pas de session ici</translation>
    </message>
    <message>
        <source>You said: nobody under 18.</source>
        <translation>Vous avez dit&#xa0;: personne de moins de 18 ans.</translation>
    </message>
    <message>
        <source>Somebody may be under 18</source>
        <translation>Quelqu’un a peut-être moins de 18 ans</translation>
    </message>
    <message>
        <source>Closes this window at once. Of this page only the address is kept, and no picture (Ctrl+U)</source>
        <translation>Ferme aussitôt cette fenêtre. De cette page, seule l’adresse est gardée, aucune image (Ctrl+U)</translation>
    </message>
    <message>
        <source>Log in and go to the page that should be kept. What you type goes to the site and is not kept. When this window closes, you are logged out here and nothing of it stays on this computer.</source>
        <translation>Connectez-vous et allez à la page à garder. Ce que vous tapez va au site et n’est pas gardé. Quand cette fenêtre se ferme, votre session prend fin ici et rien n’en reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This is no web address. One looks like this: https://example.com/page</source>
        <translation>Ce n’est pas une adresse web. En voici la forme&#xa0;: https://example.com/page</translation>
    </message>
    <message>
        <source>The page is being captured. Please leave it as it is.</source>
        <translation>La page est en cours de capture. Veuillez la laisser telle quelle.</translation>
    </message>
    <message>
        <source>Waiting until the page has loaded…</source>
        <translation>Attente de la fin du chargement…</translation>
    </message>
    <message>
        <source>Scrolling through the page…</source>
        <translation>Défilement de la page…</translation>
    </message>
    <message>
        <source>Taking the picture…</source>
        <translation>Prise de l’image…</translation>
    </message>
    <message>
        <source>Keeping the page…</source>
        <translation>Mise à l’abri de la page…</translation>
    </message>
    <message>
        <source>Not on this page.</source>
        <translation>Pas sur cette page.</translation>
    </message>
    <message>
        <source>The page stopped working. Load it again.</source>
        <translation>La page a cessé de fonctionner. Rechargez-la.</translation>
    </message>
    <message>
        <source>The page could not be opened. Check the address and the connection, then load it again.</source>
        <translation>La page n’a pas pu être ouverte. Vérifiez l’adresse et la connexion, puis rechargez-la.</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <translation>%1 dit&#xa0;: %2</translation>
    </message>
    <message>
        <source>The page wanted to show a message in a window of its own, which is not done here.</source>
        <translation>La page voulait afficher un message dans une fenêtre à elle, ce qui ne se fait pas ici.</translation>
    </message>
    <message>
        <source>The page wanted to open more tabs, which was refused. If you were waiting for one, press its link or button once more.</source>
        <translation>La page voulait ouvrir d’autres onglets, ce qui a été refusé. Si vous en attendiez un, appuyez encore une fois sur son lien ou son bouton.</translation>
    </message>
    <message>
        <source>There are as many tabs as this window can have. Close one first.</source>
        <translation>Cette fenêtre a autant d’onglets que possible. Fermez-en un d’abord.</translation>
    </message>
    <message>
        <source>The page asked for the camera, the microphone, the place or something like it, and got nothing.</source>
        <translation>La page a demandé la caméra, le micro, la position ou quelque chose de semblable, et n’a rien obtenu.</translation>
    </message>
    <message>
        <source>The site asks for a password outside the page, which this window cannot give it. Nothing was sent.</source>
        <translation>Le site demande un mot de passe hors de la page, que cette fenêtre ne peut pas lui donner. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The proxy asks for a password. Nothing was sent.</source>
        <translation>Le proxy demande un mot de passe. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The site asked for a certificate of yours and got none.</source>
        <translation>Le site a demandé un certificat à vous et n’en a reçu aucun.</translation>
    </message>
    <message>
        <source>The page asked for a file of this computer and got none.</source>
        <translation>La page a demandé un fichier de cet ordinateur et n’en a reçu aucun.</translation>
    </message>
    <message>
        <source>The page asked for files of this computer and got none.</source>
        <translation>La page a demandé des fichiers de cet ordinateur et n’en a reçu aucun.</translation>
    </message>
    <message>
        <source>The page wanted the whole screen, which it does not get: the address always stays in view.</source>
        <translation>La page voulait tout l’écran et ne l’obtient pas&#xa0;: l’adresse reste toujours visible.</translation>
    </message>
    <message>
        <source>The page wanted to open links on this computer, which it may not.</source>
        <translation>La page voulait ouvrir des liens sur cet ordinateur, ce qui lui est refusé.</translation>
    </message>
    <message>
        <source>The page wanted to print, which is not done here.</source>
        <translation>La page voulait imprimer, ce qui ne se fait pas ici.</translation>
    </message>
    <message>
        <source>The page offered a file, and it was not downloaded. Capture a page that shows it instead.</source>
        <translation>La page a proposé un fichier, qui n’a pas été téléchargé. Capturez plutôt une page qui le montre.</translation>
    </message>
    <message>
        <source>This link leads out of the web, to another program or to this computer. It was not followed.</source>
        <translation>Ce lien sort du web, vers un autre programme ou vers cet ordinateur. Il n’a pas été suivi.</translation>
    </message>
    <message>
        <source>The site could not prove who it is, so it was not opened. Somebody may be listening in.</source>
        <translation>Le site n’a pas pu prouver son identité et n’a donc pas été ouvert. Quelqu’un écoute peut-être.</translation>
    </message>
    <message>
        <source>The page wanted to go elsewhere while it was being captured. It stays until that is done.</source>
        <translation>La page voulait aller ailleurs pendant sa capture. Elle reste jusqu’à la fin.</translation>
    </message>
    <message>
        <source>Kept. You find it in Evidence.</source>
        <translation>Gardée. Vous la trouvez dans les preuves.</translation>
    </message>
    <message>
        <source>Kept, with this remark: %1</source>
        <translation>Gardée, avec cette remarque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was kept: %1</source>
        <translation>Rien n’a été gardé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The page reached for this computer or its own network, which was refused.</source>
        <translation>La page a voulu atteindre cet ordinateur ou son propre réseau ; cela a été refusé.</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Sortie rapide</translation>
    </message>
    <message>
        <source>Closes this window and Holdfast at once, and locks the vault. Escape twice does the same</source>
        <translation>Ferme aussitôt cette fenêtre et Holdfast, et verrouille le coffre. Échap deux fois fait de même</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WindowCard</name>
    <message>
        <source>Capture every page I open</source>
        <translation>Capturer chaque page que j’ouvre</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>Ouvrir la fenêtre</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>A screen reader or an input method of this desktop does not reach the window: it is shut off from all other programs. Keyboard layouts work, and so does the keyboard alone.</source>
        <translation>Ni un lecteur d’écran ni une méthode de saisie de ce bureau n’atteignent la fenêtre&#xa0;: elle est coupée de tous les autres programmes. Les dispositions de clavier fonctionnent, et le clavier seul suffit.</translation>
    </message>
    <message>
        <source>Open a page yourself, to log in first</source>
        <translation>Ouvrir une page vous-même, pour d’abord vous connecter</translation>
    </message>
    <message>
        <source>A page that is shown is a copy already, so no window is opened for it. Its address can be kept.</source>
        <translation>Une page affichée est déjà une copie&#xa0;: aucune fenêtre n’est donc ouverte pour elle. Son adresse peut être gardée.</translation>
    </message>
    <message>
        <source>A window opens in which you go to pages yourself, for what is only shown after a log-in. A button in it captures the page as you see it. The site sees you as with any visit. What you type is not kept.</source>
        <translation>Une fenêtre s’ouvre, dans laquelle vous allez vous-même aux pages, pour ce qui n’est montré qu’après connexion. Un bouton y capture la page telle que vous la voyez. Le site vous voit comme à chaque visite. Ce que vous tapez n’est pas gardé.</translation>
    </message>
    <message>
        <source>First answer the question about under 18.</source>
        <translation>Répondez d’abord à la question sur les moins de 18 ans.</translation>
    </message>
    <message>
        <source>The window opens…</source>
        <translation>La fenêtre s’ouvre…</translation>
    </message>
    <message>
        <source>The window is open.</source>
        <translation>La fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>Capturing %1</source>
        <translation>Capture de %1</translation>
    </message>
    <message>
        <source>Of that page only the address was kept, and no picture. Pages that were captured before are still in Evidence: change their answer about under 18 there, if it no longer holds. In the question above, “yes” says whom to ask.</source>
        <translation>De cette page, seule l’adresse a été gardée, aucune image. Les pages capturées avant sont toujours dans les preuves&#xa0;: changez-y leur réponse sur les moins de 18 ans, si elle ne tient plus. Dans la question ci-dessus, «&#xa0;oui&#xa0;» dit à qui s’adresser.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PictureCard</name>
    <message>
        <source>Choose what to take</source>
        <translation>Choisir ce qui est pris</translation>
    </message>
    <message>
        <source>A picture of another program</source>
        <translation>Une image d’un autre programme</translation>
    </message>
    <message>
        <source>For what has no address of its own, such as a message in a chat program on this computer.</source>
        <translation>Pour ce qui n’a pas d’adresse, par exemple un message dans un logiciel de discussion sur cet ordinateur.</translation>
    </message>
    <message>
        <source>On this system, take a picture with the system's own tool and add it with “Add files”.</source>
        <translation>Sur ce système, prenez une image avec l’outil du système lui-même et ajoutez-la avec « Ajouter des fichiers ».</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ScreenChoice</name>
    <message>
        <source>No other program has a window open.</source>
        <translation>Aucun autre programme n’a de fenêtre ouverte.</translation>
    </message>
    <message>
        <source>Note which program and window title</source>
        <translation>Noter le programme et le titre</translation>
    </message>
    <message>
        <source>What should be in the picture?</source>
        <translation>Que doit montrer l’image ?</translation>
    </message>
    <message>
        <source>The whole desktop</source>
        <translation>Tout le bureau</translation>
    </message>
    <message>
        <source>One window</source>
        <translation>Une fenêtre</translation>
    </message>
    <message>
        <source>Windows of other programs</source>
        <translation>Fenêtres d’autres programmes</translation>
    </message>
    <message>
        <source>A title can name people. It goes wherever the picture goes.</source>
        <translation>Un titre peut nommer des personnes. Il va partout où va l’image.</translation>
    </message>
    <message>
        <source>Do you need time to get it ready?</source>
        <translation>Vous faut-il du temps pour préparer l’écran ?</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n&#xa0;seconde</numerusform>
            <numerusform>%n&#xa0;secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Monitor %1 (%2 × %3)</source>
        <translation>Écran %1 (%2 × %3)</translation>
    </message>
    <message>
        <source>A part of this screen</source>
        <translation>Une partie de cet écran</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::TakeScreen</name>
    <message>
        <source>A picture of another program</source>
        <translation>Une image d’un autre programme</translation>
    </message>
    <message>
        <source>Holdfast hides its window and keeps exactly what the screen then shows. Whatever else is on it comes along, so close what nobody should see.</source>
        <translation>Holdfast cache sa fenêtre et garde exactement ce que l’écran montre alors. Tout ce qui s’y trouve d’autre est pris aussi : fermez ce que personne ne doit voir.</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Prendre l’image</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>See it in Evidence</source>
        <translation>Voir dans les preuves</translation>
    </message>
    <message>
        <source>Take another</source>
        <translation>En prendre une autre</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Then no picture is taken. In most countries a copy of such an image is against the law for anyone to make, also for the person in it and for those who help. You have done nothing wrong by asking.</source>
        <translation>Dans ce cas, aucune image n’est prise. Dans la plupart des pays, la loi interdit à quiconque de copier une telle image, y compris à la personne qu’on y voit et à celles qui l’aident. Vous n’avez rien fait de mal en vous posant la question.</translation>
    </message>
    <message numerus="yes">
        <source>The picture is taken in %n second(s).</source>
        <translation>
            <numerusform>L’image est prise dans %n&#xa0;seconde.</numerusform>
            <numerusform>L’image est prise dans %n&#xa0;secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is being put into the vault…</source>
        <translation>L’image est mise dans le coffre…</translation>
    </message>
    <message>
        <source>The picture is in the vault as %1.</source>
        <translation>L’image est dans le coffre sous le numéro %1.</translation>
    </message>
    <message>
        <source>The picture is in the vault as %1. It looks like %2, which was there before.</source>
        <translation>L’image est dans le coffre sous le numéro %1. Elle ressemble à %2, qui s’y trouvait déjà.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PartPicker</name>
    <message>
        <source>Keep this part</source>
        <translation>Garder cette partie</translation>
    </message>
    <message>
        <source>The part of the screen to keep</source>
        <translation>La partie de l’écran à garder</translation>
    </message>
    <message>
        <source>Drag over the part to keep. Nothing else of the screen is stored.</source>
        <translation>Tracez la partie à garder avec la souris. Rien d’autre de l’écran n’est conservé.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Sortie rapide</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LeakCard</name>
    <message>
        <source>Page %1: lines for machines can be read, or a part of them. They repeat name, number and birth date. Cover all of these lines.</source>
        <translation>Page %1 : des lignes pour machines sont lisibles, en tout ou en partie. Elles répètent le nom, le numéro et la date de naissance. Couvrez toutes ces lignes.</translation>
    </message>
    <message>
        <source>Page %1: a barcode can be read. It often repeats everything that was covered. Cover all of it.</source>
        <translation>Page %1 : un code-barres est lisible. Il répète souvent tout ce qui a été couvert. Couvrez-le entièrement.</translation>
    </message>
    <message>
        <source>Page %1: text that is hardly seen can be brought back. Cover it.</source>
        <translation>Page %1 : un texte à peine visible peut être retrouvé. Couvrez-le.</translation>
    </message>
    <message>
        <source>A photo of somebody stays visible. Cover it unless they need to see it.</source>
        <translation>La photo de quelqu’un reste visible. Couvrez-la, à moins que le destinataire n’ait besoin de la voir.</translation>
    </message>
    <message>
        <source>Something that the pages do not show is in the file. Do not send this copy; make another.</source>
        <translation>Le fichier contient quelque chose que les pages ne montrent pas. N’envoyez pas cette copie ; faites-en une autre.</translation>
    </message>
    <message>
        <source>Check of this copy</source>
        <translation>Contrôle de cette copie</translation>
    </message>
    <message>
        <source>No check can know whether what you left visible is more than the receiver needs, nor read handwriting. Look at each page yourself before you send it.</source>
        <translation>Aucun contrôle ne sait si ce que vous laissez visible dépasse ce dont le destinataire a besoin, ni ne lit l’écriture à la main. Regardez vous-même chaque page avant l’envoi.</translation>
    </message>
    <message>
        <source>The finished file is being read again, as somebody else would try to…</source>
        <translation>Le fichier terminé est relu, comme quelqu’un d’autre essaierait de le faire…</translation>
    </message>
    <message>
        <source>The copy could not be checked.</source>
        <translation>La copie n’a pas pu être contrôlée.</translation>
    </message>
    <message>
        <source>A part of the copy could not be checked.</source>
        <translation>Une partie de la copie n’a pas pu être contrôlée.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing hidden was found, no lines for machines and no barcode. %n word(s) stay readable.</source>
        <translation>
            <numerusform>Rien de caché n’a été trouvé, ni lignes pour machines ni code-barres. %n mot reste lisible.</numerusform>
            <numerusform>Rien de caché n’a été trouvé, ni lignes pour machines ni code-barres. %n mots restent lisibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you can see words on it, this program could not read them: look at them yourself.</source>
        <translation>Si vous y voyez des mots, ce programme n’a pas pu les lire : regardez-les vous-même.</translation>
    </message>
    <message>
        <source>I have read this and keep the copy as it is</source>
        <translation>J’ai lu cela et je garde la copie telle quelle</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LintCard</name>
    <message>
        <source>What the file says about itself could not be read. Leave it out, or look at it with another program.</source>
        <translation>Ce que le fichier dit de lui-même n’a pas pu être lu. Retirez-le, ou regardez-le avec un autre programme.</translation>
    </message>
    <message>
        <source>This names somebody to whom something was handed over before, or made for.</source>
        <translation>Ceci nomme quelqu’un à qui quelque chose a déjà été remis, ou pour qui cela a été fait.</translation>
    </message>
    <message>
        <source>The log can keep the event and withhold what it tells.</source>
        <translation>Le journal peut garder l’événement et taire ce qu’il dit.</translation>
    </message>
    <message>
        <source>An identity document would go out as it is, with everything that stands on it.</source>
        <translation>Une pièce d’identité partirait telle quelle, avec tout ce qui y figure.</translation>
    </message>
    <message>
        <source>A file says where it was made.</source>
        <translation>Un fichier dit où il a été fait.</translation>
    </message>
    <message>
        <source>A file names a person or a device.</source>
        <translation>Un fichier nomme une personne ou un appareil.</translation>
    </message>
    <message>
        <source>A folder is named, and its name is often a person&apos;s.</source>
        <translation>Un dossier est nommé, et son nom est souvent celui d’une personne.</translation>
    </message>
    <message>
        <source>A part of an address can tell which account shared, opened or used it.</source>
        <translation>Une partie d’une adresse peut dire quel compte l’a partagée, ouverte ou utilisée.</translation>
    </message>
    <message>
        <source>A mail tells to which address it came.</source>
        <translation>Un courriel dit à quelle adresse il est arrivé.</translation>
    </message>
    <message>
        <source>A mail holds a network address. If you sent the mail, it is likely yours.</source>
        <translation>Un courriel contient une adresse réseau. Si vous l’avez envoyé, c’est sans doute la vôtre.</translation>
    </message>
    <message>
        <source>A text shows a network address. Sites show visitors theirs: it may be yours and tell where you live.</source>
        <translation>Un texte montre une adresse réseau. Les sites la montrent à qui les visite : c’est peut-être la vôtre, et elle peut dire où vous habitez.</translation>
    </message>
    <message>
        <source>An account is named. If it is yours, or that of somebody close to you, it tells who you are.</source>
        <translation>Un compte est nommé. Si c’est le vôtre, ou celui d’une personne proche, il dit qui vous êtes.</translation>
    </message>
    <message>
        <source>The page was kept as somebody saw it who was signed in, and may show who that was.</source>
        <translation>La page a été gardée telle que la voyait une personne connectée, et peut montrer qui c’était.</translation>
    </message>
    <message>
        <source>The log gives this name as who collected the evidence.</source>
        <translation>Le journal donne ce nom comme celui de la personne qui a recueilli les preuves.</translation>
    </message>
    <message>
        <source>This could not be looked through, so it may hold something that is not listed.</source>
        <translation>Ceci n’a pas pu être examiné et peut donc contenir quelque chose qui n’est pas listé.</translation>
    </message>
    <message>
        <source>There is a covered copy, which can go in its place.</source>
        <translation>Il existe une copie masquée, qui peut partir à sa place.</translation>
    </message>
    <message>
        <source>Make a covered copy under ID documents, which can go in its place.</source>
        <translation>Faites une copie masquée sous « Pièces d’identité » ; elle peut partir à sa place.</translation>
    </message>
    <message>
        <source>Leave it out, or ask whoever receives it whether they need it.</source>
        <translation>Laissez-le de côté, ou demandez à la personne qui le reçoit si elle en a besoin.</translation>
    </message>
    <message>
        <source>You can give it another title in Evidence; the log keeps the one that it had.</source>
        <translation>Vous pouvez lui donner un autre titre dans « Preuves » ; le journal garde celui qu’il avait.</translation>
    </message>
    <message>
        <source>You can capture the address again without that part.</source>
        <translation>Vous pouvez capturer de nouveau l’adresse sans cette partie.</translation>
    </message>
    <message>
        <source>The log can&apos;t be changed. Ask somebody you trust before you hand the bundle over.</source>
        <translation>Le journal ne peut pas être modifié. Demandez conseil à une personne de confiance avant de remettre l’archive.</translation>
    </message>
    <message>
        <source>It may be damaged. Ask somebody who knows computers before you go on.</source>
        <translation>C’est peut-être endommagé. Demandez l’aide de quelqu’un qui s’y connaît avant de continuer.</translation>
    </message>
    <message>
        <source>It is whole, but long. Look at the rest yourself.</source>
        <translation>Le fichier est entier, mais long. Regardez vous-même le reste.</translation>
    </message>
    <message>
        <source>What this would tell about you</source>
        <translation>Ce que cela dirait de vous</translation>
    </message>
    <message>
        <source>Whoever receives the bundle may have to give a copy to the other side. You decide about each.</source>
        <translation>La personne qui reçoit l’archive devra peut-être en donner une copie à la partie adverse. Vous décidez de chaque point.</translation>
    </message>
    <message>
        <source>What pictures, films and pages show or say, no program can know: faces, rooms, voices, names. Every bundle tells your initials, when you collected, and this computer&apos;s time zone and kind of system.</source>
        <translation>Ce que montrent ou disent les images, les films et les pages, aucun programme ne peut le savoir : visages, pièces, voix, noms. Toute archive dit vos initiales, quand vous avez recueilli, ainsi que le fuseau horaire et le type de système de cet ordinateur.</translation>
    </message>
    <message>
        <source>Write it all the same</source>
        <translation>L’écrire quand même</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Le journal</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Laisser %1 de côté</translation>
    </message>
    <message numerus="yes">
        <source>%n more item(s) are not shown.</source>
        <translation>
            <numerusform>%n autre élément n’est pas affiché.</numerusform>
            <numerusform>%n autres éléments ne sont pas affichés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your reason for what stays here</source>
        <translation>Votre raison pour ce qui reste ici</translation>
    </message>
    <message>
        <source>A mail address stands in what you wrote, and strangers may read it.</source>
        <translation>Une adresse de courriel figure dans ce que vous avez écrit, et des inconnus pourront la lire.</translation>
    </message>
    <message>
        <source>You can write it without that.</source>
        <translation>Vous pouvez l’écrire sans cela.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::KeyBook</name>
    <message>
        <source>Keep this key</source>
        <translation>Garder cette clé</translation>
    </message>
    <message>
        <source>You can keep this key in the vault for the next time.</source>
        <translation>Vous pouvez garder cette clé dans le coffre pour la prochaine fois.</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>À qui elle est</translation>
    </message>
    <message>
        <source>How you made sure of it</source>
        <translation>Comment vous l’avez vérifié</translation>
    </message>
    <message>
        <source>How you made sure that it is theirs, if you did</source>
        <translation>Comment vous avez vérifié que c’est la sienne, si vous l’avez fait</translation>
    </message>
    <message>
        <source>Not confirmed. Read the fingerprint to them on the phone, on a number that you know:</source>
        <translation>Non confirmée. Lisez-lui l’empreinte au téléphone, à un numéro que vous connaissez :</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>Confirmée : %1</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::KeepBundle</name>
    <message>
        <source>Keep in this vault</source>
        <translation>Garder dans ce coffre</translation>
    </message>
    <message>
        <source>See it in Evidence</source>
        <translation>Voir dans les preuves</translation>
    </message>
    <message>
        <source>Keep what is in it</source>
        <translation>Garder ce qu’elle contient</translation>
    </message>
    <message>
        <source>Every exhibit in it becomes part of your vault, byte for byte, as a case to read beside your own, with a note of whose it is, who signed it and which number it has there. It can&apos;t be changed afterwards, and goes into no bundle of yours. What the sender marked as link-only stays an address without a picture.</source>
        <translation>Chaque pièce qu’elle contient rejoint votre coffre, octet pour octet, dans un dossier à lire à côté du vôtre, avec la mention de son origine, de son signataire et de son numéro d’origine. Elle ne peut plus être modifiée ensuite et n’entre dans aucune de vos archives. Ce que l’expéditeur a marqué comme lien seul reste une adresse sans image.</translation>
    </message>
    <message>
        <source>The signer is not confirmed. Your custody log will say so, so compare the words first.</source>
        <translation>Le signataire n’est pas confirmé. Votre journal le dira ; comparez donc d’abord les mots.</translation>
    </message>
    <message>
        <source>This bundle was in your vault already. Nothing was changed.</source>
        <translation>Cette archive était déjà dans votre coffre. Rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) are in your vault, unchanged, and your custody log names the bundle.</source>
        <translation>
            <numerusform>%n pièce est dans votre coffre, inchangée, et votre journal nomme l’archive.</numerusform>
            <numerusform>%n pièces sont dans votre coffre, inchangées, et votre journal nomme l’archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This bundle was in your vault already. %n signature(s) or time stamp(s) that it was given since are added.</source>
        <translation>
            <numerusform>Cette archive était déjà dans votre coffre. %n signature ou horodatage qu’elle a reçu depuis est ajouté.</numerusform>
            <numerusform>Cette archive était déjà dans votre coffre. %n signatures ou horodatages qu’elle a reçus depuis sont ajoutés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ReportChoice</name>
    <message>
        <source>How it looks</source>
        <translation>Sa présentation</translation>
    </message>
    <message>
        <source>A report to read or print goes along with the items.</source>
        <translation>Un rapport à lire ou à imprimer accompagne les éléments.</translation>
    </message>
    <message>
        <source>Pictures in the report</source>
        <translation>Images dans le rapport</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Floutées</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Telles quelles</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>What it is for, if you like; it is written on its first page</source>
        <translation>À quoi il sert, si vous voulez&#xa0;; c’est écrit sur sa première page</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Langue du rapport</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un seul fichier</translation>
    </message>
    <message>
        <source>Parts of 10 MB</source>
        <translation>Parties de 10&#xa0;Mo</translation>
    </message>
    <message>
        <source>Parts of 20 MB</source>
        <translation>Parties de 20&#xa0;Mo</translation>
    </message>
    <message>
        <source>Parts of 4 GB</source>
        <translation>Parties de 4&#xa0;Go</translation>
    </message>
    <message>
        <source>Parts are for mail that takes no large files, or for older sticks. A text beside them says how to join them.</source>
        <translation>Les parties servent aux courriels qui n’acceptent pas de gros fichiers, ou aux anciennes clés. Un texte à côté dit comment les réunir.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CaseChoice</name>
    <message>
        <source>Whose items</source>
        <translation>Éléments de qui</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Tous les éléments</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Received: %1 (%2)</source>
        <translation>Reçu : %1 (%2)</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::MainWindow</name>
    <message>
        <source>Looking for your vault</source>
        <translation>Recherche de votre coffre</translation>
    </message>
    <message>
        <source>The folder that it lies in has not answered yet. If it is on a stick or another computer, see whether that is connected.</source>
        <translation>Le dossier où il se trouve n’a pas encore répondu. S’il est sur une clé USB ou sur un autre ordinateur, vérifiez que la connexion est là.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::StraightenStep</name>
    <message>
        <source>Straighten</source>
        <translation>Redresser</translation>
    </message>
    <message>
        <source>Corners as found</source>
        <translation>Coins tels que trouvés</translation>
    </message>
    <message>
        <source>Reset the corners</source>
        <translation>Réinitialiser les coins</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>La laisser telle quelle</translation>
    </message>
    <message>
        <source>Looking for the edges of a card or page…</source>
        <translation>Recherche des bords d’une carte ou d’une page…</translation>
    </message>
    <message>
        <source>These edges were found. See that each handle stands on a corner of the card or page; what lies outside is left out of the copy.</source>
        <translation>Ces bords ont été trouvés. Vérifiez que chaque poignée se trouve sur un coin de la carte ou de la page ; ce qui est en dehors ne figurera pas dans la copie.</translation>
    </message>
    <message>
        <source>No edges were found. Move each handle to a corner of the card or page; what lies outside is left out of the copy.</source>
        <translation>Aucun bord n’a été trouvé. Placez chaque poignée sur un coin de la carte ou de la page ; ce qui est en dehors ne figurera pas dans la copie.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CornerCanvas</name>
    <message>
        <source>Upper left corner</source>
        <translation>Coin supérieur gauche</translation>
    </message>
    <message>
        <source>Upper right corner</source>
        <translation>Coin supérieur droit</translation>
    </message>
    <message>
        <source>Lower right corner</source>
        <translation>Coin inférieur droit</translation>
    </message>
    <message>
        <source>Lower left corner</source>
        <translation>Coin inférieur gauche</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CornerHandle</name>
    <message>
        <source>Arrow keys move it, Ctrl with arrow keys by one pixel. It is %1 from the left and %2 from the top.</source>
        <translation>Les touches fléchées le déplacent, d’un pixel avec Ctrl. Il est à %1 de la gauche et à %2 du haut.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::GrowthView</name>
    <message>
        <source>How the counts grew</source>
        <translation>Évolution des compteurs</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Capturé le</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>%1, shown as a line over time</source>
        <translation>%1, représenté par une courbe dans le temps</translation>
    </message>
    <message>
        <source>The counts at each capture</source>
        <translation>Les compteurs à chaque capture</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PasteNote</name>
    <message>
        <source>Clear the clipboard</source>
        <translation>Vider le presse-papiers</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no file that can be taken. Copy one and paste again, or choose a file.</source>
        <translation>Le presse-papiers ne contient ni image ni fichier qui puisse être pris. Copiez-en un et collez de nouveau, ou choisissez un fichier.</translation>
    </message>
    <message>
        <source>Files are being added. Nothing was pasted: paste again once they are in the vault.</source>
        <translation>Des fichiers sont en train d’être ajoutés. Rien n’a été collé&#xa0;: collez de nouveau quand ils seront dans le coffre.</translation>
    </message>
    <message>
        <source>The clipboard still holds this picture. Other programs can read it there, and a clipboard manager may keep it.</source>
        <translation>Le presse-papiers contient encore cette image. D’autres programmes peuvent l’y lire, et un gestionnaire de presse-papiers peut la garder.</translation>
    </message>
    <message>
        <source>The clipboard was cleared. A clipboard manager may have kept a copy: look there too, if you use one.</source>
        <translation>Le presse-papiers a été vidé. Un gestionnaire de presse-papiers a pu garder une copie&#xa0;: regardez-y aussi, si vous en utilisez un.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DropArea</name>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Paste a picture or files from the clipboard</source>
        <translation>Coller une image ou des fichiers du presse-papiers</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::OpenDocumentsBar</name>
    <message>
        <source>%1 (looking for what to cover)</source>
        <translation>%1 (recherche de ce qui est à masquer)</translation>
    </message>
    <message>
        <source>%1 (covers to look at)</source>
        <translation>%1 (caches à regarder)</translation>
    </message>
    <message>
        <source>%1 (covers confirmed)</source>
        <translation>%1 (caches confirmés)</translation>
    </message>
    <message>
        <source>%1 (copy saved)</source>
        <translation>%1 (copie enregistrée)</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Documents ouverts</translation>
    </message>
    <message>
        <source>Close this document</source>
        <translation>Fermer ce document</translation>
    </message>
    <message>
        <source>Back to what is open</source>
        <translation>Revenir à ce qui est ouvert</translation>
    </message>
    <message>
        <source>Document before (Ctrl+Page Up)</source>
        <translation>Document précédent (Ctrl+Page préc.)</translation>
    </message>
    <message>
        <source>Next document (Ctrl+Page Down)</source>
        <translation>Document suivant (Ctrl+Page suiv.)</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DisclosureChoice</name>
    <message>
        <source>Leave items out and give their hashes</source>
        <translation>Laisser de côté, donner l’empreinte</translation>
    </message>
    <message>
        <source>Tell of earlier bundles</source>
        <translation>Parler des archives précédentes</translation>
    </message>
    <message>
        <source>Items that stay here</source>
        <translation>Éléments qui restent ici</translation>
    </message>
    <message>
        <source>What else the receiver learns</source>
        <translation>Ce que le destinataire apprend d’autre</translation>
    </message>
    <message>
        <source>Of each item that you tick, the bundle says that it was withheld and gives one hash, so that you can show later that it was there. Whoever has the same file can see that it is that one.</source>
        <translation>De chaque élément coché, l’archive dit qu’il n’est pas communiqué et donne une empreinte : vous pourrez montrer plus tard qu’il était là. Qui possède le même fichier peut voir que c’est lui.</translation>
    </message>
    <message>
        <source>In a bundle of everything, the log then names who received earlier bundles, when, and which keys open them. Without it, the log shows only that something is withheld.</source>
        <translation>Dans une archive de tout le dossier, le journal nomme alors qui a reçu les archives précédentes, quand, et quelles clés les ouvrent. Sinon, il montre seulement que quelque chose n’est pas communiqué.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ExhibitPictures</name>
    <message>
        <source>Choose for single exhibits</source>
        <translation>Choisir pour certaines pièces</translation>
    </message>
    <message>
        <source>Exhibits with their pictures in the report</source>
        <translation>Pièces et leur image dans le rapport</translation>
    </message>
    <message>
        <source>As for all</source>
        <translation>Comme pour toutes</translation>
    </message>
    <message>
        <source>Pictures of single exhibits</source>
        <translation>Images de certaines pièces</translation>
    </message>
    <message>
        <source>Where one exhibit should be shown otherwise than all in the report, choose it in the list, then how. Its files go along all the same; what should not go along at all has to be left out above.</source>
        <translation>Si le rapport doit montrer une pièce autrement que les autres, choisissez-la dans la liste, puis comment. Ses fichiers sont joints de toute façon&#xa0;; ce qui ne doit pas être joint du tout doit être retiré plus haut.</translation>
    </message>
    <message>
        <source>Picture in the report</source>
        <translation>Image dans le rapport</translation>
    </message>
    <message>
        <source>Picture of %1 in the report</source>
        <translation>Image de %1 dans le rapport</translation>
    </message>
    <message>
        <source>never shown</source>
        <translation>jamais montrée</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>image&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WhyItStays</name>
    <message>
        <source>Why, if you like; the receiver reads it</source>
        <translation>Pourquoi, si vous voulez&#xa0;; le destinataire le lira</translation>
    </message>
    <message>
        <source>Why they stay here</source>
        <translation>Pourquoi ils restent ici</translation>
    </message>
    <message>
        <source>It stands in the bundle in your words, beside the hashes. Leave out names and addresses: the receiver may have to give a copy to the other side.</source>
        <translation>Vos mots figurent dans l’archive, à côté des empreintes. N’y mettez ni noms ni adresses&#xa0;: le destinataire devra peut-être en donner une copie à la partie adverse.</translation>
    </message>
    <message>
        <source>Why one of them stays here</source>
        <translation>Pourquoi l’un d’eux reste ici</translation>
    </message>
    <message>
        <source>Why %1 stays here</source>
        <translation>Pourquoi %1 reste ici</translation>
    </message>
    <message>
        <source>As for all, while nothing stands here; the receiver reads it</source>
        <translation>Comme pour tous si rien n’est écrit ici&#xa0;; le destinataire le lira</translation>
    </message>
    <message>
        <source>Only of an item that is ticked</source>
        <translation>Seulement pour un élément coché</translation>
    </message>
    <message>
        <source>To give one of them a reason of its own, in place of the one for all, choose it in the list; the Enter key leads from there to its reason and back.</source>
        <translation>Pour donner à l’un d’eux une raison propre, à la place de celle pour tous, choisissez-le dans la liste&#xa0;; la touche Entrée mène de là à sa raison, et retour.</translation>
    </message>
    <message>
        <source>What the receiver reads of them</source>
        <translation>Ce que le destinataire en lira</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>raison&#xa0;: %1</translation>
    </message>
    <message>
        <source>the reason is too long</source>
        <translation>la raison est trop longue</translation>
    </message>
    <message>
        <source>the one for all</source>
        <translation>celle pour tous</translation>
    </message>
    <message>
        <source>A reason has at most %1 characters; with a longer one, no bundle is written. Too long: %2</source>
        <translation>Une raison a %1 caractères au plus&#xa0;; avec une plus longue, aucune archive n’est écrite. Trop longue&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): %1</source>
        <translation>
            <numerusform>%n élément&#xa0;: %1</numerusform>
            <numerusform>%n éléments&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): no reason, only the hash</source>
        <translation>
            <numerusform>%n élément&#xa0;: pas de raison, seulement l’empreinte</numerusform>
            <numerusform>%n éléments&#xa0;: pas de raison, seulement les empreintes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s) are not shown here.</source>
        <translation>
            <numerusform>%n autre raison n’est pas affichée ici.</numerusform>
            <numerusform>%n autres raisons ne sont pas affichées ici.</numerusform>
        </translation>
    </message>
</context>
</TS>

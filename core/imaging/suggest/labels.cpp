#include "core/imaging/suggest/labels.h"

#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/text_match.h"

#include <algorithm>

namespace holdfast::imaging {

namespace codes = cover_codes;

namespace {

struct Label {
    std::string_view text, code;
};

constexpr std::string_view kept;

// Folded, without spaces. A name, an authority or an expiry date is listed so that a cover ends before it.
constexpr Label labels[]{{"PASSPORTNO", codes::documentNumber}, {"PASSPORTNUMBER", codes::documentNumber},
    {"DOCUMENTNO", codes::documentNumber}, {"DOCUMENTNUMBER", codes::documentNumber}, {"DOCNO", codes::documentNumber},
    {"CARDNO", codes::documentNumber}, {"CARDNUMBER", codes::documentNumber}, {"IDENTITYCARDNO", codes::documentNumber},
    {"LICENCENO", codes::documentNumber}, {"LICENSENO", codes::documentNumber},
    {"LICENCENUMBER", codes::documentNumber}, {"LICENSENUMBER", codes::documentNumber},
    {"LICNO", codes::documentNumber}, {"DLNO", codes::documentNumber}, {"DLN", codes::documentNumber},
    {"4DDLN", codes::documentNumber}, {"DD", codes::documentNumber}, {"5DD", codes::documentNumber},
    {"PERMITNO", codes::documentNumber}, {"PASSNR", codes::documentNumber}, {"REISEPASSNR", codes::documentNumber},
    {"PASSEPORTNO", codes::documentNumber}, {"NODUPASSEPORT", codes::documentNumber},
    {"NUMERODEPASSEPORT", codes::documentNumber}, {"NODUDOCUMENT", codes::documentNumber},
    {"NUMERODUDOCUMENT", codes::documentNumber}, {"CARTENATIONALEDIDENTITENO", codes::documentNumber},
    {"DOKUMENTNR", codes::documentNumber}, {"DOKUMENTENNUMMER", codes::documentNumber},
    {"AUSWEISNUMMER", codes::documentNumber}, {"AUSWEISNR", codes::documentNumber},
    {"NUMERODEDOCUMENTO", codes::documentNumber}, {"NUMERODODOCUMENTO", codes::documentNumber},
    {"NUMERODOCUMENTO", codes::documentNumber}, {"NUMDOCUMENTO", codes::documentNumber},
    {"NUMSOPORT", codes::documentNumber}, {"PASAPORTENO", codes::documentNumber},
    {"PASSAPORTON", codes::documentNumber}, {"CARTADIIDENTITAN", codes::documentNumber},
    {"DOCUMENTNUMMER", codes::documentNumber}, {"PASPOORTNUMMER", codes::documentNumber},
    {"PASSNUMMER", codes::documentNumber}, {"PASNR", codes::documentNumber}, {"NUMERPASZPORTU", codes::documentNumber},
    {"NUMERDOWODUOSOBISTEGO", codes::documentNumber}, {"CISLODOKLADU", codes::documentNumber},
    {"CISLOPASU", codes::documentNumber}, {"PERSONALNO", codes::personalNumber},
    {"PERSONALNUMBER", codes::personalNumber}, {"IDENTITYNO", codes::personalNumber},
    {"IDENTIFICATIONNUMBER", codes::personalNumber}, {"NATIONALIDNO", codes::personalNumber},
    {"PERSONNUMMER", codes::personalNumber}, {"PERSONNR", codes::personalNumber}, {"PESEL", codes::personalNumber},
    {"BSN", codes::personalNumber}, {"BURGERSERVICENUMMER", codes::personalNumber}, {"DNI", codes::personalNumber},
    {"NIE", codes::personalNumber}, {"CODICEFISCALE", codes::personalNumber}, {"NIF", codes::personalNumber},
    {"STEUERID", codes::personalNumber}, {"SSN", codes::personalNumber},
    {"SOCIALSECURITYNUMBER", codes::personalNumber}, {"NUMEROPERSONNEL", codes::personalNumber},
    {"NUMEROPERSONAL", codes::personalNumber}, {"RODNECISLO", codes::personalNumber}, {"CPRNR", codes::personalNumber},
    {"CAN", codes::accessNumber}, {"CARDACCESSNUMBER", codes::accessNumber}, {"ZUGANGSNUMMER", codes::accessNumber},
    {"DATEOFBIRTH", codes::birthDate}, {"BIRTHDATE", codes::birthDate}, {"DOB", codes::birthDate},
    {"BORN", codes::birthDate}, {"GEBURTSDATUM", codes::birthDate}, {"GEBURTSTAG", codes::birthDate},
    {"GEBORENAM", codes::birthDate}, {"DATEDENAISSANCE", codes::birthDate}, {"NELE", codes::birthDate},
    {"NEELE", codes::birthDate}, {"FECHADENACIMIENTO", codes::birthDate}, {"DATADINASCITA", codes::birthDate},
    {"DATADENASCIMENTO", codes::birthDate}, {"GEBOORTEDATUM", codes::birthDate}, {"FODELSEDATUM", codes::birthDate},
    {"FODSELSDATO", codes::birthDate}, {"SYNTYMAAIKA", codes::birthDate}, {"DATAURODZENIA", codes::birthDate},
    {"DATUMNAROZENI", codes::birthDate}, {"PLACEOFBIRTH", codes::birthPlace}, {"BIRTHPLACE", codes::birthPlace},
    {"GEBURTSORT", codes::birthPlace}, {"LIEUDENAISSANCE", codes::birthPlace}, {"LUGARDENACIMIENTO", codes::birthPlace},
    {"LUOGODINASCITA", codes::birthPlace}, {"LOCALDENASCIMENTO", codes::birthPlace},
    {"NATURALIDADE", codes::birthPlace}, {"GEBOORTEPLAATS", codes::birthPlace}, {"FODELSEORT", codes::birthPlace},
    {"FODESTED", codes::birthPlace}, {"MIEJSCEURODZENIA", codes::birthPlace}, {"MISTONAROZENI", codes::birthPlace},
    {"ADDRESS", codes::address}, {"RESIDENCE", codes::address}, {"SERVICEADDRESS", codes::address},
    {"ANSCHRIFT", codes::address}, {"ADRESSE", codes::address}, {"WOHNORT", codes::address},
    {"DOMICILE", codes::address}, {"DIRECCION", codes::address}, {"DOMICILIO", codes::address},
    {"INDIRIZZO", codes::address}, {"RESIDENZA", codes::address}, {"MORADA", codes::address},
    {"ENDERECO", codes::address}, {"ADRES", codes::address}, {"ADRESS", codes::address}, {"BYDLISTE", codes::address},
    {"SIGNATURE", codes::signature}, {"UNTERSCHRIFT", codes::signature}, {"FIRMA", codes::signature},
    {"ASSINATURA", codes::signature}, {"HANDTEKENING", codes::signature}, {"UNDERSKRIFT", codes::signature},
    {"PODPIS", codes::signature}, {"HEIGHT", codes::height}, {"HGT", codes::height}, {"GROSSE", codes::height},
    {"TAILLE", codes::height}, {"ESTATURA", codes::height}, {"STATURA", codes::height}, {"ALTURA", codes::height},
    {"LENGTE", codes::height}, {"LANGD", codes::height}, {"WZROST", codes::height}, {"EYES", codes::eyes},
    {"EYECOLOUR", codes::eyes}, {"EYECOLOR", codes::eyes}, {"COLOUROFEYES", codes::eyes}, {"AUGENFARBE", codes::eyes},
    {"COULEURDESYEUX", codes::eyes}, {"YEUX", codes::eyes}, {"OJOS", codes::eyes}, {"OCCHI", codes::eyes},
    {"KOLOROCZU", codes::eyes}, {"NATIONALITY", codes::nationality}, {"STAATSANGEHORIGKEIT", codes::nationality},
    {"NATIONALITE", codes::nationality}, {"NACIONALIDAD", codes::nationality}, {"CITTADINANZA", codes::nationality},
    {"NACIONALIDADE", codes::nationality}, {"NATIONALITEIT", codes::nationality}, {"OBYWATELSTWO", codes::nationality},
    {"IBAN", codes::accountNumber}, {"ACCOUNTNO", codes::accountNumber}, {"ACCOUNTNUMBER", codes::accountNumber},
    {"CUSTOMERNO", codes::accountNumber}, {"CUSTOMERNUMBER", codes::accountNumber}, {"METERNO", codes::accountNumber},
    {"METERNUMBER", codes::accountNumber}, {"KONTONUMMER", codes::accountNumber},
    {"KUNDENNUMMER", codes::accountNumber}, {"NUMERODECOMPTE", codes::accountNumber},
    {"NUMERODECUENTA", codes::accountNumber}, {"SURNAME", kept}, {"GIVENNAMES", kept}, {"NAME", kept}, {"NOM", kept},
    {"PRENOMS", kept}, {"VORNAMEN", kept}, {"SEX", kept}, {"SEXE", kept}, {"DATEOFEXPIRY", kept}, {"DATEOFISSUE", kept},
    {"EXPIRES", kept}, {"EXP", kept}, {"ISS", kept}, {"AUTHORITY", kept}, {"ISSUINGAUTHORITY", kept},
    {"VALIDUNTIL", kept}, {"GULTIGBIS", kept}, {"TYPE", kept}, {"CODEOFISSUINGSTATE", kept}, {"DATEDEXPIRATION", kept},
    {"CLASS", kept}, {"REST", kept}, {"END", kept}, {"NODELACARTE", codes::documentNumber},
    {"NUMERODELACARTE", codes::documentNumber}, {"NODEPERMIS", codes::documentNumber},
    {"NUMERODUPERMIS", codes::documentNumber}, {"NUMERODETITRE", codes::documentNumber},
    {"NUMERODIDENTITE", codes::personalNumber}, {"NUMERONATIONAL", codes::personalNumber},
    {"NUMERODESECURITESOCIALE", codes::personalNumber}, {"NOSECURITESOCIALE", codes::personalNumber},
    {"LIEUNAISSANCE", codes::birthPlace}, {"DATENAISSANCE", codes::birthDate},
    {"SIGNATUREDUTITULAIRE", codes::signature}, {"NUMERODECLIENT", codes::accountNumber},
    {"NOCLIENT", codes::accountNumber}, {"REFERENCECLIENT", codes::accountNumber}, {"NOMDEFAMILLE", kept},
    {"DATEDEDELIVRANCE", kept}, {"DATEDEMISSION", kept}, {"AUTORITE", kept}, {"VALABLEJUSQUAU", kept},
    {"رقمالجواز", codes::documentNumber}, {"رقمجوازالسفر", codes::documentNumber},
    {"رقمالوثيقة", codes::documentNumber}, {"رقمالمستند", codes::documentNumber}, {"رقمالبطاقة", codes::documentNumber},
    {"رقمبطاقةالتعريف", codes::documentNumber}, {"رقمالرخصة", codes::documentNumber},
    {"رقمرخصةالقيادة", codes::documentNumber}, {"رقمالاقامة", codes::documentNumber},
    {"رقمالهوية", codes::personalNumber}, {"الرقمالوطني", codes::personalNumber},
    {"الرقمالقومي", codes::personalNumber}, {"الرقمالشخصي", codes::personalNumber},
    {"الرقمالمدني", codes::personalNumber}, {"رقمالتعريف", codes::personalNumber},
    {"رقمالتعريفالوطني", codes::personalNumber}, {"تاريخالميلاد", codes::birthDate}, {"تاريخالولادة", codes::birthDate},
    {"تاريخالازدياد", codes::birthDate}, {"مكانالميلاد", codes::birthPlace}, {"محلالميلاد", codes::birthPlace},
    {"مكانالولادة", codes::birthPlace}, {"محلالولادة", codes::birthPlace}, {"مكانالازدياد", codes::birthPlace},
    {"العنوان", codes::address}, {"عنوانالسكن", codes::address}, {"محلالاقامة", codes::address},
    {"مكانالاقامة", codes::address}, {"محلالسكن", codes::address}, {"التوقيع", codes::signature},
    {"توقيعحاملالجواز", codes::signature}, {"توقيعحاملها", codes::signature}, {"توقيعصاحبالبطاقة", codes::signature},
    {"الطول", codes::height}, {"القامة", codes::height}, {"لونالعينين", codes::eyes}, {"لونالعيون", codes::eyes},
    {"الجنسية", codes::nationality}, {"رقمالحساب", codes::accountNumber}, {"رقمالعميل", codes::accountNumber},
    {"رقمالزبون", codes::accountNumber}, {"رقمالاشتراك", codes::accountNumber}, {"رقمالعداد", codes::accountNumber},
    {"الاسم", kept}, {"الاسمالكامل", kept}, {"الاسمواللقب", kept}, {"اللقب", kept}, {"اسمالعايلة", kept},
    {"الاسمالشخصي", kept}, {"الجنس", kept}, {"النوع", kept}, {"المهنة", kept}, {"تاريخالاصدار", kept},
    {"تاريخالانتهاء", kept}, {"تاريخانتهاءالصلاحية", kept}, {"صالحلغاية", kept}, {"جهةالاصدار", kept},
    {"سلطةالاصدار", kept}, {"مكانالاصدار", kept}};

/// A letter of another script takes two bytes, of which a slip changes one or both.
size_t bytesOfALetter(std::string_view folded)
{
    return folded.empty() || static_cast<unsigned char>(folded.front()) < 0x80 ? 1 : 2;
}

/// Several numbers of a licence's fields stand before their names: "3 DOB", "8 ADDRESS".
const Label* labelFor(std::string_view folded)
{
    const Label* close = nullptr;
    for (const Label& label : labels) {
        if (label.text == folded)
            return &label;
        constexpr size_t longEnough = 7;
        const size_t width = bytesOfALetter(label.text), length = label.text.size() / width;
        if (length < longEnough || folded.size() + 2 * width < label.text.size()
            || folded.size() > label.text.size() + 2 * width)
            continue;
        const size_t most = (length >= 11 ? 2 : 1) * width;
        const auto found = findLike(folded, label.text, most);
        const size_t unmatched = found ? folded.size() - found->length : folded.size();
        if (found && found->distance + unmatched <= most)
            close = &label;
    }
    return close;
}

bool isNumber(std::string_view folded)
{
    return std::ranges::all_of(folded, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::vector<FoundLabel> findLabels(const Segment& segment)
{
    constexpr size_t mostTokens = 5, longest = 30; // letters
    const std::vector<Token> tokens = tokensOf(segment);
    std::vector<FoundLabel> found;
    for (size_t first = 0; first < tokens.size(); ++first) {
        std::string joined;
        const Label* best = nullptr;
        size_t last = first;
        for (size_t at = first;
             at < tokens.size() && at < first + mostTokens && joined.size() < longest * bytesOfALetter(joined); ++at) {
            if (at > first && isNumber(tokens[at].text))
                break; // the value, which a slip in the label must not make a part of it
            joined += tokens[at].text;
            if (const Label* label = labelFor(joined)) {
                best = label;
                last = at;
            }
        }
        if (best == nullptr)
            continue;
        found.push_back({best->code, tokens[first].word, tokens[last].word, isRightToLeft(best->text)});
        first = last;
    }
    return found;
}

} // namespace holdfast::imaging

#include "core/intake/removal_signs.h"

#include "core/base/untrusted_text.h"
#include "core/vault/search_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace holdfast::intake {

namespace {

constexpr size_t maxNoticeBytes = 300;

/// How sites say that something is gone. Whole turns of phrase, so that talk about a removal is seldom taken for one;
/// compared as search compares, without case, accents and vowel marks.
constexpr std::array<std::string_view, 60> phrases{// English
    "page not found", "page isn't available", "page is not available", "page doesn't exist", "page does not exist",
    "no longer available", "content isn't available", "content is not available", "content is unavailable",
    "content has been removed", "post has been removed", "post was removed", "post was deleted",
    "video has been removed", "video is unavailable", "video isn't available", "image has been removed",
    "has been removed due to", "removed for violating", "account has been suspended", "account is suspended",
    "account doesn't exist", "user not found", "not available in your country", "in response to a legal request",
    // French
    "page introuvable", "page n'existe pas", "n'est plus disponible", "contenu n'est pas disponible", "a ete supprime",
    "compte suspendu",
    // German
    "seite nicht gefunden", "seite existiert nicht", "nicht mehr verfugbar", "inhalt ist nicht verfugbar",
    "wurde entfernt", "wurde geloscht", "konto wurde gesperrt",
    // Spanish, Portuguese, Italian, Dutch
    "pagina no encontrada", "ya no esta disponible", "ha sido eliminado", "cuenta suspendida", "pagina nao encontrada",
    "nao esta mais disponivel", "foi removido", "pagina non trovata", "non e piu disponibile", "e stato rimosso",
    "pagina niet gevonden", "niet meer beschikbaar", "is verwijderd",
    // Polish, Turkish, Russian
    "strona nie istnieje", "został usunięty", "sayfa bulunamadı", "artık mevcut değil", "страница не найдена",
    "страница удалена",
    // Arabic
    "الصفحة غير موجودة", "لم يعد متاحا", "تم حذف هذا"};

constexpr std::array<std::string_view, 16> logInWords{"login", "log-in", "log_in", "signin", "sign-in", "sign_in",
    "logon", "auth", "authorize", "sso", "accounts", "session", "sessions", "anmelden", "connexion", "checkpoint"};

/// As search folds; and a typographer's apostrophe is one like any other.
std::string fold(std::string_view text)
{
    constexpr std::string_view curly = "\xe2\x80\x99";
    std::string plain(text);
    for (size_t at = plain.find(curly); at != std::string::npos; at = plain.find(curly, at + 1))
        plain.replace(at, curly.size(), "'");
    return vault::foldForSearch(plain);
}

struct Place {
    std::string host, path;
};

/// Host without "www.", path without a slash at its end; neither port, query nor fragment.
Place placeOf(std::string_view url)
{
    if (const size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("?#"));
    const size_t slash = url.find('/');
    Place place{asciiLowerCase(url.substr(0, slash)), ""};
    if (slash != std::string_view::npos)
        place.path = url.substr(slash);
    while (!place.path.empty() && place.path.back() == '/')
        place.path.pop_back();
    if (place.host.starts_with("www."))
        place.host.erase(0, 4);
    if (const size_t port = place.host.rfind(':'); port != std::string::npos && place.host.back() != ']')
        if (const std::string number = place.host.substr(port + 1); number == "80" || number == "443")
            place.host.erase(port);
    return place;
}

} // namespace

bool isGoneStatus(int64_t status)
{
    return status == 404 || status == 410 || status == 451;
}

std::optional<std::string> removalNotice(std::string_view before, std::string_view now)
{
    const std::string foldedBefore = fold(before);
    std::vector<std::string> wanted;
    for (const std::string_view phrase : phrases)
        if (std::string folded = fold(phrase); foldedBefore.find(folded) == std::string::npos)
            wanted.push_back(std::move(folded));
    for (size_t at = 0; at < now.size();) {
        const size_t end = std::min(now.find('\n', at), now.size());
        const std::string_view line = now.substr(at, end - at);
        at = end + 1;
        const std::string folded = fold(line);
        for (const std::string& phrase : wanted)
            if (folded.find(phrase) != std::string::npos)
                return cutText(oneLine(line), maxNoticeBytes);
    }
    return std::nullopt;
}

bool isLogInAddress(std::string_view url)
{
    const std::string path = asciiLowerCase(placeOf(url).path);
    for (size_t at = 1; at <= path.size();) {
        const size_t end = std::min(path.find('/', at), path.size());
        // "login.php" is "login" too
        const std::string_view part = std::string_view(path).substr(at, end - at);
        const std::string_view word = part.substr(0, part.find('.'));
        at = end + 1;
        if (std::ranges::find(logInWords, word) != logInWords.end())
            return true;
    }
    return false;
}

bool isElsewhere(std::string_view from, std::string_view to)
{
    const Place here = placeOf(from), there = placeOf(to);
    return here.host != there.host || here.path != there.path;
}

} // namespace holdfast::intake

#include "app/decode/page/figures_in_text.h"

#include <QRegularExpression>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace holdfast::decode {

namespace {

constexpr int maxNumbers = 20000; ///< that are looked at in one text
constexpr int reach = 60; ///< characters before and after a number in which its word has to be

struct Multiplier {
    const char* words; ///< alternatives of a regular expression
    double factor;
};

constexpr std::array multipliers{
    Multiplier{R"((?:mil|tsd\.?|тыс\.?|bin|k)(?![\p{Latin}\p{Cyrillic}])|千|ألف|آلاف)", 1e3},
    Multiplier{"万|萬", 1e4},
    Multiplier{
        R"((?:mio\.?|mln\.?|mi|mn|million|millions|millones|milhões|milioni|milyon|млн\.?|m)(?![\p{Latin}\p{Cyrillic}])|مليون|ملايين)",
        1e6},
    Multiplier{"亿|億", 1e8},
    Multiplier{R"((?:bn|mrd\.?|milyar|млрд\.?|b)(?![\p{Latin}\p{Cyrillic}])|مليار)", 1e9},
};
// Turkish shortens a thousand as English does a billion.
constexpr const char* turkish = "görüntülen|görüntüle|izlen|beğen|yorum|paylaş";

struct Words {
    FigureKind kind;
    const char* alternatives;
};

// As much of a word as tells it from others; what follows of it is let pass.
constexpr std::array kinds{
    Words{FigureKind::Views,
        R"(views?\b|plays?\b|vues?\b|vistas?\b|visualiza|visualizza|reproducci|reproduç|exibiç|aufrufe?\b|ansichten\b|wiedergaben\b|просмотр|görüntülen|görüntüleme|izlen|مشاهد|观看|觀看|播放|浏览|視聴|再生|閲覧)"},
    Words{FigureKind::Likes,
        R"(likes?\b|liked\b|reactions?\b|upvotes?\b|favou?rites?\b|j[’']aime|me gusta|curtidas?\b|gostos?\b|gefällt|mi piace|лайк|нравится|beğen|إعجاب|اعجاب|点赞|點讚|赞|喜欢|いいね|高評価)"},
    Words{FigureKind::Shares,
        R"(shares?\b|reposts?\b|retweets?\b|reblogs?\b|partages?\b|compartid|compartilha|partilhas?\b|geteilt|condivis|репост|поделил|paylaş|مشارك|分享|转发|轉發|シェア|リポスト)"},
    Words{FigureKind::Comments,
        R"(comments?\b|repl(?:y|ies)\b|commentaires?\b|réponses?\b|comentario|comentário|respuestas?\b|respostas?\b|kommentare?\b|antworten\b|comment[io]\b|rispost[ae]\b|коммент|ответ|yorum|تعليق|评论|評論|回复|コメント)"},
};

// What stands between a number and its word: "12 mal geteilt", "3 mentions J'aime", "1.2万次观看".
constexpr const char* between
    = R"((?:(?:times|people|others|mal|personen|fois|personnes|mentions|veces|personas|vezes|pessoas|volte|persone|раза?|kez|kişi|x)\b|次|条|則|个|個|人|回|件の?|の)?)";
// Not within a word, a name or another number; but Arabic writes its "and" together with what follows.
constexpr const char* number
    = R"((?<!(?!و)[\p{L}\p{Nd}.,:/@#_-])(\p{Nd}{1,3}(?:[.,'’٬\x{a0}\x{202f}\x{2009}]\p{Nd}{3})+|\p{Nd}{1,15})(?:[.,٫](\p{Nd}{1,2})(?!\p{Nd}))?)";

QRegularExpression pattern(const QString& text)
{
    QRegularExpression made(
        text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    made.optimize();
    return made;
}

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

struct KindPatterns {
    FigureKind kind;
    QRegularExpression after, before;
};

struct Patterns {
    QRegularExpression number = pattern(utf8(holdfast::decode::number));
    QRegularExpression turkish = pattern(utf8(holdfast::decode::turkish));
    std::vector<std::pair<QRegularExpression, double>> multipliers;
    std::vector<KindPatterns> kinds;

    Patterns()
    {
        for (const Multiplier& each : decode::multipliers)
            multipliers.emplace_back(pattern(utf8("^\\s?(?:%1)").arg(utf8(each.words))), each.factor);
        for (const Words& each : decode::kinds)
            kinds.push_back(
                {each.kind, pattern(utf8("^\\s*[+]?\\s*%1\\s*(?:%2)").arg(utf8(between), utf8(each.alternatives))),
                    pattern(utf8("(?:%1)\\p{L}*\\s*[:：(（]\\s*$").arg(utf8(each.alternatives)))});
    }
};

/// Of digits in any script, whatever parts them.
double digitsOf(const QString& text)
{
    double value = 0;
    for (const QChar character : text)
        if (character.digitValue() >= 0)
            value = value * 10 + character.digitValue();
    return value;
}

struct Found {
    FigureKind kind;
    QString word; ///< with what stands between it and the number
    bool isAfter;
    double factor = 1;
    qsizetype multiplierLength = 0;
};

std::optional<Found> wordAfter(const Patterns& patterns, const QString& after)
{
    for (const KindPatterns& each : patterns.kinds)
        if (const auto match = each.after.match(after); match.hasMatch())
            return Found{each.kind, match.captured(), true};
    return {};
}

std::optional<Found> wordBefore(const Patterns& patterns, const QString& before)
{
    for (const KindPatterns& each : patterns.kinds)
        if (const auto match = each.before.match(before); match.hasMatch())
            return Found{each.kind, match.captured(), false};
    return {};
}

/// The word right behind a number goes first: in "5 mi piace" nothing multiplies.
std::optional<Found> wordBeside(const Patterns& patterns, const QString& before, QString after)
{
    if (auto found = wordAfter(patterns, after))
        return found;
    double factor = 1;
    QString multiplier;
    for (const auto& [expression, each] : patterns.multipliers)
        if (const auto match = expression.match(after); match.hasMatch() && multiplier.isEmpty()) {
            multiplier = match.captured();
            factor = each;
        }
    after.remove(0, multiplier.size());
    auto found = wordAfter(patterns, after);
    if (!found)
        found = wordBefore(patterns, before);
    if (!found)
        return {};
    const bool isTurkish = patterns.turkish.match(found->word).hasMatch();
    found->factor = isTurkish && multiplier.trimmed().compare(u"b", Qt::CaseInsensitive) == 0 ? 1e3 : factor;
    found->multiplierLength = multiplier.size();
    return found;
}

} // namespace

void addFiguresInText(const QString& text, std::string_view sign, imaging::PageFacts& facts)
{
    static const Patterns patterns;
    constexpr double most = 1e15;
    auto numbers = patterns.number.globalMatch(text);
    for (int looked = 0; numbers.hasNext() && looked < maxNumbers; ++looked) {
        const auto match = numbers.next();
        const qsizetype start = match.capturedStart();
        const QString before = text.mid(std::max<qsizetype>(0, start - reach), std::min<qsizetype>(start, reach));
        const auto found = wordBeside(patterns, before, text.mid(match.capturedEnd(), reach));
        if (!found || (match.capturedLength(2) > 0 && found->factor == 1))
            continue;
        const double whole = digitsOf(match.captured(1));
        const double fraction = digitsOf(match.captured(2)) / std::pow(10, match.capturedLength(2));
        const double value = std::round((whole + fraction) * found->factor);
        if (value > most)
            continue;
        const QString number = text.mid(start, match.capturedLength() + found->multiplierLength);
        const QString written = found->isAfter ? number + found->word : found->word + number;
        facts.add(imaging::Figure{found->kind, static_cast<uint64_t>(value), found->factor == 1,
            written.simplified().toStdString(), std::string(sign)});
    }
}

} // namespace holdfast::decode

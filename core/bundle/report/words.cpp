#include "core/bundle/report/words.h"

#include "core/bundle/report/report_assets.h"

#include <QStringList>

namespace holdfast::bundle {

Result<ReportWords> ReportWords::of(std::string_view language)
{
    ReportWords words;
    HF_TRY(const Json all, parseJson(reportWords(), 1u << 20));
    words.m_language = all.contains(language) ? std::string(language) : "en";
    words.m_words = all[words.m_language];
    return words;
}

QString ReportWords::operator()(std::string_view key) const
{
    return QString::fromStdString(jsonStringOr(m_words, key));
}

QString ReportWords::operator()(std::string_view key, const QStringList& values) const
{
    QString text = (*this)(key);
    for (qsizetype i = values.size(); i > 0; --i)
        text.replace(QStringLiteral("{%1}").arg(i), values[i - 1]);
    return text;
}

} // namespace holdfast::bundle

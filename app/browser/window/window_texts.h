#pragma once

#include <QString>

#include <map>
#include <string>

namespace holdfast::browser {

/// The window's sentences, as the parent gave them: by key, in the person's language. Keys that it uses are listed in
/// docs/helper-protocol.md.
class WindowTexts {
public:
    explicit WindowTexts(const std::map<std::string, std::string>& texts)
        : m_texts(texts)
    {
    }
    QString of(const char* key) const
    {
        const auto found = m_texts.find(key);
        return found == m_texts.end() ? QString() : QString::fromStdString(found->second);
    }
    /// With %1 replaced.
    QString of(const char* key, const QString& value) const { return of(key).arg(value); }

private:
    std::map<std::string, std::string> m_texts;
};

/// What a page chose, for a place beside the window's own words: on one line, at most `length` characters, without the
/// controls that turn the direction of what stands around it.
QString plainLine(const QString& untrustedText, int length);

} // namespace holdfast::browser

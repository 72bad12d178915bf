#include "app/cli/messages.h"

#include "app/cli/sentences.h"

#include <algorithm>

namespace holdfast::cli {

namespace {

const Sentence* find(std::string_view code)
{
    for (const auto& sentences : {vaultSentences(), webSentences(), fileSentences(), bundleSentences()})
        if (const auto found = std::ranges::find(sentences, code, &Sentence::code); found != sentences.end())
            return &*found;
    return nullptr;
}

std::string_view sentenceOfKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSound:
        return "What was checked is not sound, so do not rely on it; the detail names what is wrong.";
    case ErrorKind::Usage:
        return "The request does not make sense as it stands, so nothing was done; see docs/cli.md.";
    case ErrorKind::CannotUnlock:
        return "The vault can't be unlocked with this, and nothing was changed; try again.";
    case ErrorKind::Refused:
        return "This is refused by policy, and nothing was stored; see docs/cli.md.";
    case ErrorKind::Incomplete:
        return "Nothing wrong was found, but something could not be checked; the detail says what.";
    case ErrorKind::Interrupted:
        return "Stopped as you asked; nothing is half-written.";
    case ErrorKind::Failed:
        break;
    }
    return "This could not be done, and what is stored is safe; the detail says why.";
}

} // namespace

std::string sentenceFor(const Error& error)
{
    const Sentence* sentence = find(error.code().id);
    return std::string(sentence != nullptr ? sentence->text : sentenceOfKind(error.code().kind));
}

bool hasSentence(std::string_view code)
{
    return find(code) != nullptr;
}

} // namespace holdfast::cli

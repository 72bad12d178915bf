#include "core/vault/search_text.h"

#include "core/vault/errors.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

namespace holdfast::vault {

namespace {

constexpr size_t gramCharacters = 3;

using Word = std::vector<std::string>; ///< its characters, as the index takes them

bool separatesWords(utf8proc_int32_t character)
{
    if (character <= 0x20 || (character >= 0x7f && character <= 0xa0))
        return true;
    const utf8proc_category_t category = utf8proc_category(character);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

/// Letters that are one to who types: Arabic and Persian forms of yeh, kaf and heh, and the digits of both.
utf8proc_int32_t unified(utf8proc_int32_t character)
{
    switch (character) {
    case 0x0649:
    case 0x06cc:
        return 0x064a;
    case 0x06a9:
        return 0x0643;
    case 0x0629:
        return 0x0647;
    default:
        break;
    }
    if (character >= 0x0660 && character <= 0x0669)
        return character - 0x0660 + '0';
    if (character >= 0x06f0 && character <= 0x06f9)
        return character - 0x06f0 + '0';
    return character;
}

void appendCharacter(std::string& text, utf8proc_int32_t character)
{
    utf8proc_uint8_t bytes[4];
    const utf8proc_ssize_t count = utf8proc_encode_char(character, bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(count));
}

template <class Visit>
void forEachCharacter(std::string_view text, const Visit& visit)
{
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t character = 0;
        utf8proc_ssize_t count = utf8proc_iterate(at, left, &character);
        if (count <= 0) {
            character = ' ';
            count = 1;
        }
        visit(character);
        at += count;
        left -= count;
    }
}

/// FTS5's ascii tokenizer ends a token at whatever is neither a letter, a digit nor beyond ASCII: signs are carried in
/// the private use area, where it takes them for letters.
std::string tokenCharacter(utf8proc_int32_t character)
{
    const bool isSign = character < 0x80 && !(character >= 'a' && character <= 'z')
        && !(character >= 'A' && character <= 'Z') && !(character >= '0' && character <= '9');
    std::string text;
    appendCharacter(text, isSign ? 0xe000 + character : character);
    return text;
}

std::vector<Word> wordsOf(std::string_view folded)
{
    std::vector<Word> words;
    bool isInside = false;
    forEachCharacter(folded, [&](utf8proc_int32_t character) {
        if (separatesWords(character)) {
            isInside = false;
            return;
        }
        if (!isInside)
            words.emplace_back();
        isInside = true;
        words.back().push_back(tokenCharacter(character));
    });
    return words;
}

void appendGram(std::string& grams, const Word& word, size_t at)
{
    if (!grams.empty())
        grams += ' ';
    for (size_t i = at; i < word.size() && i < at + gramCharacters; ++i)
        grams += word[i];
}

} // namespace

std::string foldForSearch(std::string_view text)
{
    std::string valid;
    valid.reserve(text.size());
    forEachCharacter(
        text, [&](utf8proc_int32_t character) { appendCharacter(valid, character == 0 ? ' ' : character); });
    utf8proc_uint8_t* mapped = nullptr;
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT
        | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
        static_cast<utf8proc_ssize_t>(valid.size()), &mapped, options);
    std::string folded;
    if (size >= 0)
        forEachCharacter(
            {reinterpret_cast<const char*>(mapped), static_cast<size_t>(size)}, [&](utf8proc_int32_t character) {
                constexpr utf8proc_int32_t tatweel = 0x0640; // stretches a word and is no letter
                if (character != tatweel)
                    appendCharacter(folded, unified(character));
            });
    std::free(mapped); // NOLINT: utf8proc allocates with malloc
    return folded;
}

std::string gramsOf(std::string_view folded)
{
    std::string grams;
    for (const Word& word : wordsOf(folded))
        for (size_t at = 0; at < word.size(); ++at)
            appendGram(grams, word, at);
    return grams;
}

Result<std::vector<std::string>> matchesFor(std::string_view search)
{
    constexpr size_t maxCharacters = 200;
    std::vector<std::string> matches;
    for (const Word& word : wordsOf(foldForSearch(search))) {
        std::string grams;
        for (size_t at = 0; at + gramCharacters <= word.size() && at < maxCharacters; ++at)
            appendGram(grams, word, at);
        if (grams.empty()) { // shorter than a gram: the beginning of one
            appendGram(grams, word, 0);
            grams = '"' + grams + "\" *";
        } else {
            grams = '"' + grams + '"';
        }
        if (std::ranges::find(matches, grams) == matches.end())
            matches.push_back(std::move(grams));
        if (matches.size() > maxSearchWords)
            return fail(errors::searchTooLong);
    }
    return matches;
}

} // namespace holdfast::vault

#include "core/imaging/suggest/presets.h"

#include "core/imaging/suggest/cover_codes.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace holdfast::imaging {

namespace {

constexpr std::array fieldWords{std::string_view("name"), std::string_view("issuer"), std::string_view("expiry"),
    std::string_view("date"), std::string_view("address"), std::string_view("photo"), std::string_view("birth-date"),
    std::string_view("document-number")};
constexpr std::array reasonWords{std::string_view("who-asks"), std::string_view("genuine"),
    std::string_view("still-valid"), std::string_view("recent"), std::string_view("proves-address"),
    std::string_view("same-person"), std::string_view("tells-apart"), std::string_view("identifies-file"),
    std::string_view("old-enough")};

bool isOneOf(std::string_view word, std::span<const std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

bool isField(std::string_view word)
{
    return isOneOf(word, fieldWords);
}

bool isCoverCode(std::string_view word)
{
    return isOneOf(word, cover_codes::all);
}

bool isEither(std::string_view word)
{
    return isField(word) || isCoverCode(word);
}

Result<std::vector<std::string>> wordsOf(const Json& list, bool (*isKnown)(std::string_view))
{
    std::vector<std::string> words;
    if (!list.is_array())
        return fail(errors::noSuchPreset, "a list is missing");
    for (const Json& word : list) {
        if (!word.is_string() || !isKnown(word.get<std::string>()))
            return fail(errors::noSuchPreset, word.dump());
        words.push_back(word.get<std::string>());
    }
    return words;
}

Result<Preset> parseOne(const std::string& document, const Json& purpose)
{
    Preset preset;
    preset.document = document;
    if (!purpose.is_object() || purpose.size() != 4)
        return fail(errors::noSuchPreset, document + " has a purpose with other keys");
    HF_TRY(preset.purpose, jsonString(purpose, "id"));
    HF_TRY(preset.covers, wordsOf(jsonMember(purpose, "cover"), isCoverCode));
    HF_TRY(preset.byChoice, wordsOf(jsonMember(purpose, "by_choice"), isEither));
    const Json& keep = jsonMember(purpose, "keep");
    if (!keep.is_object())
        return fail(errors::noSuchPreset, document + " has no keep");
    for (const auto& [field, why] : keep.items()) {
        if (!isField(field) || !why.is_string() || !isOneOf(why.get<std::string>(), reasonWords))
            return fail(errors::noSuchPreset, document + ": " + field);
        preset.kept.push_back({field, why.get<std::string>()});
    }
    if (!preset.wants(cover_codes::mrz) || !preset.wants(cover_codes::barcode))
        return fail(errors::noSuchPreset, document + " leaves zones or barcodes open");
    return preset;
}

std::vector<Preset> readAll()
{
    std::vector<Preset> all;
    const QDir folder(QStringLiteral(":/presets"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto parsed = parsePresets(file.readAll().toStdString()))
            all.insert(all.end(), parsed->begin(), parsed->end());
    }
    return all;
}

} // namespace

bool Preset::wants(std::string_view code) const
{
    return std::ranges::find(covers, code) != covers.end();
}

bool Preset::keeps(std::string_view field) const
{
    return std::ranges::find(kept, field, &Kept::field) != kept.end();
}

bool Preset::leavesToChoice(std::string_view codeOrField) const
{
    return std::ranges::find(byChoice, codeOrField) != byChoice.end();
}

Result<std::vector<Preset>> parsePresets(std::string_view json)
{
    constexpr size_t maxPresetBytes = 1u << 20;
    const Json file = parseJson(json, maxPresetBytes).value_or(Json());
    if (!file.is_object() || file.size() != 4 || jsonStringOr(file, "preset") != "holdfast-preset"
        || jsonMember(file, "version") != 1 || !jsonMember(file, "purposes").is_array())
        return fail(errors::noSuchPreset, "not a preset of version 1");
    HF_TRY(const std::string document, jsonString(file, "document"));
    std::vector<Preset> presets;
    for (const Json& purpose : jsonMember(file, "purposes")) {
        HF_TRY(Preset preset, parseOne(document, purpose));
        presets.push_back(std::move(preset));
    }
    return presets;
}

const std::vector<Preset>& presets()
{
    static const std::vector<Preset> all = readAll();
    return all;
}

Result<Preset> findPreset(std::string_view name)
{
    const size_t slash = name.find('/');
    const std::string_view document = name.substr(0, slash);
    const std::string_view purpose = slash == std::string_view::npos ? std::string_view() : name.substr(slash + 1);
    std::string known;
    for (const Preset& preset : presets()) {
        if (preset.document == document && (slash == std::string_view::npos || preset.purpose == purpose))
            return preset;
        known += (known.empty() ? "" : ", ") + preset.document + "/" + preset.purpose;
    }
    return fail(errors::noSuchPreset, std::string(name) + "; there are " + known);
}

} // namespace holdfast::imaging

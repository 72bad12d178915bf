#pragma once

#include "core/base/result.h"
#include "core/bundle/export_choice.h"
#include "core/bundle/report/report_options.h"
#include "core/vault/vault.h"

#include <CLI/CLI.hpp>

#include <map>
#include <optional>

namespace holdfast::cli {

/// Of `--picture ITEM=as-is|blurred|none`, once for each item. usage.bad-arguments: another form, an item named twice,
/// or one that `selection` does not take, whose number was mistyped then. vault.no-such-item.
Result<std::map<ItemId, bundle::ReportPictures>> picturesOfItems(
    const vault::Vault& vault, const std::vector<std::string>& choices, const bundle::Selection& selection);

/// Why items are withheld: one reason for all, and above it one for each.
struct ReasonArguments {
    std::string forAll;
    std::vector<std::string> ofItems; ///< ITEM=TEXT
};

void addReasonOptions(CLI::App& command, ReasonArguments& arguments);

/// What `export` and `lint` are both told of what is handed over.
struct SelectionArguments {
    std::vector<std::string> only, withheld; ///< ids or exhibit numbers
    bool withHandovers = false;
    ReasonArguments reasons;
};

/// vault.no-such-item. usage.bad-arguments: a reason of another form, of an item named twice or not withheld, or where
/// none is.
Result<bundle::Selection> selectionOf(const vault::Vault& vault, const SelectionArguments& arguments);

std::vector<std::string> pictureNames(); ///< as-is, blurred and none
std::optional<bundle::ReportPictures> picturesNamed(std::string_view name); ///< nothing for any other name

} // namespace holdfast::cli

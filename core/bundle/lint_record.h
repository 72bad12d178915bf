#pragma once

#include "core/bundle/lint_list.h"

namespace holdfast::bundle {

/// What a record gives away, whatever wrote it (docs/capture-record.md, docs/intake-records.md): its claims, the
/// addresses that it went through (lint.share-link), home folders in any of its texts, and whether somebody was signed
/// in. The list of a page's resources is left out: those addresses are the site's own.
void lintRecord(const Json& record, std::string_view fixOfClaims, LintList& list);

} // namespace holdfast::bundle

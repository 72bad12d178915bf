#pragma once

#include "core/capture/page_facts.h"

class QWebEngineCertificateError;

namespace holdfast::browser {

/// The chain that the browser refused, and why.
capture::SeenChain seenChain(const QWebEngineCertificateError& error);

} // namespace holdfast::browser

#pragma once

#include "core/imaging/suggest/known_values.h"
#include "core/imaging/suggest/labels.h"

namespace holdfast::imaging {

/// A printed field that should be covered, in the upright view.
struct FoundField {
    std::string_view code; ///< of cover_codes
    QRect box; ///< the whole field, up to the next one
    std::string text; ///< as it was read
    bool repeats = false; ///< the zone or barcode says the same; else a label says what it is
    bool isSure = true; ///< false when the label is there and what it names could not be read
};

/// Finds fields by their labels and by the values of zones and barcodes among the words of a page, whichever way they
/// are written. `taken`: what is covered anyway; words there are not looked at.
std::vector<FoundField> findFields(
    const std::vector<PageText::Word>& words, const std::vector<QRect>& taken, const std::vector<KnownValue>& values);

/// One way of writing: from the left, with what a label names to its right.
class FieldFinder {
public:
    FieldFinder(const std::vector<PageText::Word>& words, const std::vector<QRect>& taken);
    std::vector<FoundField> find(const std::vector<KnownValue>& values) const;

private:
    void findByLabel(size_t index, std::vector<FoundField>& fields) const;
    void findByValue(size_t index, const std::vector<KnownValue>& values, std::vector<FoundField>& fields) const;
    bool takeBelow(size_t index, std::string_view code, QRect label, std::vector<FoundField>& fields) const;
    bool takeBeside(size_t index, std::string_view code, std::vector<FoundField>& fields) const;
    void add(size_t index, std::string_view code, size_t first, size_t last, bool repeats,
        std::vector<FoundField>& fields) const;
    bool beginsWithLabel(size_t index) const;
    int rightOf(size_t index) const; ///< where the next segment of the row begins, or the text of the page ends
    std::vector<PageText::Word> m_words;
    std::vector<Segment> m_segments;
    std::vector<std::vector<FoundLabel>> m_labels; ///< of each segment
    int m_right = 0;
};

} // namespace holdfast::imaging

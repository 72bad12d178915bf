#include "app/cli/option_checks.h"

#include <sstream>

namespace holdfast::cli {

CLI::Validator notEmpty()
{
    return CLI::Validator(
        [](std::string& value) { return value.empty() ? std::string("it is empty") : std::string(); }, "");
}

CLI::Validator seconds(double least, double most)
{
    std::ostringstream range;
    range << "FLOAT in [" << least << " - " << most << "]";
    return CLI::Validator(
        [least, most, text = range.str()](std::string& value) {
            double number = 0;
            const bool isWithin
                = CLI::detail::lexical_cast(value, number) && number >= least && number <= most; // "nan" is not
            return isWithin ? std::string() : value + " is no " + text;
        },
        range.str());
}

CLI::Validator ageAnswers()
{
    return CLI::IsMember({"no", "yes", "unsure"});
}

} // namespace holdfast::cli

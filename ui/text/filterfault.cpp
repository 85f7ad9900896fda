#include "ui/text/filterfault.h"

#include <QCoreApplication>

namespace senderdesk::ui::text {
namespace {

class FilterFaultText
{
    Q_DECLARE_TR_FUNCTIONS(FilterFaultText)
};

}

QString filterFaultSentence(const model::FilterFault &fault)
{
    using Why = model::FilterFault::Why;
    switch (fault.what) {
    case Why::UnknownColumn:
        return FilterFaultText::tr("There is no column “%1”. Use the name of a column, for example retry>1000.")
            .arg(fault.excerpt);
    case Why::MissingValue:
        return FilterFaultText::tr("Something is missing after “%1”.").arg(fault.excerpt);
    case Why::NotANumber:
        return FilterFaultText::tr("“%1” is not a whole number.").arg(fault.excerpt);
    case Why::AmbiguousNumber:
        return FilterFaultText::tr("“%1” could be read as two different numbers. Write it without separators.")
            .arg(fault.excerpt);
    case Why::NumberTooLarge:
        return FilterFaultText::tr("“%1” is too large a number.").arg(fault.excerpt);
    case Why::NotComparable:
        return FilterFaultText::tr("“%1” cannot be compared like this. A column of words takes = or !=.").arg(fault.excerpt);
    case Why::NotADate:
        return FilterFaultText::tr("“%1” is not a date. Write it as 2026-11-03, or with a time in quotation marks.")
            .arg(fault.excerpt);
    case Why::UnclosedQuote:
        return FilterFaultText::tr("The quotation mark is not closed.");
    case Why::BadPattern:
        return FilterFaultText::tr("The pattern “%1” is not a regular expression: %2").arg(fault.excerpt, fault.detail);
    }
    Q_UNREACHABLE();
}

}

#include "ui/text/readonly.h"

#include <QCoreApplication>

namespace senderdesk::ui::text {
namespace {

class ReadOnlyText
{
    Q_DECLARE_TR_FUNCTIONS(ReadOnlyText)
};

}

QString readOnlySentence(operations::Session::ReadOnly readOnly)
{
    using ReadOnly = operations::Session::ReadOnly;
    switch (readOnly) {
    case ReadOnly::No:
        return {};
    case ReadOnly::ProductionUnarmed:
        return ReadOnlyText::tr("This is a production connection and it is read-only.");
    case ReadOnly::TestUnarmed:
        return ReadOnlyText::tr("This connection is read-only. Start the program with --armed to allow changes.");
    }
    Q_UNREACHABLE();
}

}

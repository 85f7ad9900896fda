#include "ui/panes/actions/holdtermsform.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/faultlabel.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

namespace senderdesk::ui {

using namespace std::chrono_literals;

namespace {

// The first choice is no end, the last a time of one's own.
constexpr std::array<std::chrono::minutes, 5> spans{15min, 60min, 4h, 8h, 24h};
constexpr int ownTime = int(spans.size()) + 1;

QDateTime dateTime(core::WallTime at)
{
    return QDateTime::fromMSecsSinceEpoch(std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count());
}

}

HoldTermsForm::HoldTermsForm(const QString &owner, Now now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_ownerLabel(new QLabel(this))
    , m_owner(new QLineEdit(owner, this))
    , m_endLabel(new QLabel(this))
    , m_end(new QComboBox(this))
    , m_timeLabel(new QLabel(this))
    , m_time(new QDateTimeEdit(this))
    , m_fault(new FaultLabel(m_time, this))
    , m_hint(new QLabel(this))
{
    m_ownerLabel->setBuddy(m_owner);
    m_endLabel->setBuddy(m_end);
    m_timeLabel->setBuddy(m_time);
    for (int i = 0; i <= ownTime; ++i)
        m_end->addItem(QString());
    m_time->setCalendarPopup(true);
    m_time->setDateTime(dateTime(m_now() + 1h));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);

    auto *fields = new QHBoxLayout;
    fields->setSpacing(grid::gap);
    const auto field = [fields](QLabel *label, QWidget *edit, int stretch) {
        auto *column = new QVBoxLayout;
        column->setSpacing(grid::group);
        column->addWidget(label);
        column->addWidget(edit);
        fields->addLayout(column, stretch);
    };
    field(m_ownerLabel, m_owner, 1);
    field(m_endLabel, m_end, 0);
    field(m_timeLabel, m_time, 0);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(grid::group);
    all->addLayout(fields);
    all->addWidget(m_fault);
    all->addWidget(m_hint);

    connect(m_owner, &QLineEdit::textChanged, this, &HoldTermsForm::judge);
    connect(m_end, &QComboBox::currentIndexChanged, this, &HoldTermsForm::judge);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &HoldTermsForm::judge);
    retranslate();
    judge();
}

bool HoldTermsForm::hasOwnTime() const
{
    return m_end->currentIndex() == ownTime;
}

bool HoldTermsForm::isSound() const
{
    return !hasOwnTime() || m_time->dateTime() > dateTime(m_now());
}

operations::HoldTerms HoldTermsForm::terms() const
{
    operations::HoldTerms terms{m_owner->text().trimmed(), {}};
    if (hasOwnTime())
        terms.until = core::WallTime(std::chrono::milliseconds(m_time->dateTime().toMSecsSinceEpoch()));
    else if (const int choice = m_end->currentIndex(); choice > 0)
        terms.until = m_now() + spans[size_t(choice - 1)];
    return terms;
}

void HoldTermsForm::judge()
{
    m_timeLabel->setVisible(hasOwnTime());
    m_time->setVisible(hasOwnTime());
    m_fault->setFault(isSound() ? Sentence() : Sentence([] { return tr("This time has passed. Choose a later one."); }));
    m_hint->setVisible(isSound()); // the fault takes its place: the sheet keeps its height
    Q_EMIT changed();
}

void HoldTermsForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HoldTermsForm::retranslate()
{
    m_ownerLabel->setText(tr("Owner"));
    m_endLabel->setText(tr("Remind to release"));
    //: When to be reminded; a field for a date and a time
    m_timeLabel->setText(tr("Time"));
    m_end->setItemText(0, tr("Never"));
    for (size_t i = 0; i < spans.size(); ++i) {
        //: %1 a span of time, "15 min"
        m_end->setItemText(int(i) + 1, tr("In %1").arg(text::duration(spans[i])));
    }
    m_end->setItemText(ownTime, tr("At a time…"));
    m_hint->setText(
        tr("The reminder lives in this program: it comes while the program runs, or when it is started again. Nothing "
           "is ever released by itself."));
    QPalette palette = m_hint->palette();
    palette.setColor(QPalette::WindowText, colour::muted(this->palette()));
    m_hint->setPalette(palette);
}

}

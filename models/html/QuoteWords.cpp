// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/QuoteWords.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace sampan::html::words
{
namespace
{

constexpr qsizetype kLongestAttribution = 500;
constexpr qsizetype kLongestHeaderName = 24;

QRegularExpression pattern(const QString& text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

/// Words of languages that put spaces between words, so that "wrote" is not found in "underwrote".
const QRegularExpression& spacedVerbs()
{
    static const QRegularExpression verbs =
        pattern(QStringLiteral("(?<!\\w)(wrote|writes|schrieb|a écrit|escribió|escribio|ha scritto|escreveu|schreef|"
                               "geschreven|napisał|napisała|napisał\\(a\\)|pisze|написал|написала|написал\\(а\\)|пишет|"
                               "написав|написала|пише|написа|skrev|skrifaði|kirjoitti|napsal|napsala|napsal\\(a\\)|"
                               "napísal|napísala|írta|scris|yazdı|έγραψε|va escriure|kirjutas|rakstīja|rašė|napisao|"
                               "napisala|je napisal|đã viết|menulis|sumulat|كتب|كتبت|تمت كتابة|כתב|כתבה)(?!\\w)"));
    return verbs;
}

bool saysWrote(const QString& text)
{
    static const QStringList unspaced{
        QStringLiteral("写道"),       QStringLiteral("寫道"),     QStringLiteral("写到"), QStringLiteral("書きました"),
        QStringLiteral("書き込み"),   QStringLiteral("のメール"), QStringLiteral("작성"), QStringLiteral("썼습니다"),
        QStringLiteral("쓰셨습니다"), QStringLiteral("เขียน")};
    for (const QString& word : unspaced) {
        if (text.contains(word))
            return true;
    }
    return spacedVerbs().match(text).hasMatch();
}

/// A time of day, a day in figures or a year.
bool saysWhen(const QString& text)
{
    static const QRegularExpression when = pattern(
        QStringLiteral("\\d{1,2}[:.h٫]\\d{2}(?!\\d)|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|(?<!\\d)(19|20)\\d\\d(?!\\d)"));
    return when.match(text).hasMatch();
}

bool endsWithColon(const QString& text)
{
    return text.endsWith(u':') || text.endsWith(u'：');
}

const QHash<QString, HeaderField>& headerNames()
{
    static const QHash<QString, HeaderField> names = [] {
        QHash<QString, HeaderField> all;
        const auto add = [&all](HeaderField field, const char* list) {
            for (const QString& name : QString::fromUtf8(list).split(u'|'))
                all.insert(name, field);
        };
        add(HeaderField::From,
            "from|von|de|de la|da|van|od|от|від|från|fra|lähettäjä|odesílatel|feladó|kimden|gönderen|από|"
            "发件人|寄件者|寄件人|差出人|送信者|보낸 "
            "사람|보낸사람|발신|من|מאת|expéditeur|remitente|mittente|remetente|afzender|"
            "от кого|từ|dari|จาก");
        add(HeaderField::Date,
            "date|sent|datum|gesendet|gesendet am|envoyé|fecha|enviado|enviado el|enviado em|data|inviato|"
            "inviata|verzonden|wysłano|wysłane|дата|отправлено|надіслано|skickat|sendt|sendt dato|dato|"
            "lähetetty|odesláno|dátum|elküldve|gönderme tarihi|gönderilme tarihi|tarih|ημερομηνία|"
            "发送时间|日期|时间|發送時間|寄件日期|傳送時間|送信日時|送信日|日付|日時|보낸 날짜|보낸날짜|날짜|تاريخ "
            "الإرسال|"
            "التاريخ|أرسلت|נשלח|תאריך|trimis|ngày|đã gửi|tanggal|dikirim|วันที่");
        add(HeaderField::To,
            "to|an|à|a|para|per|aan|do|кому|till|til|vastaanottaja|komu|címzett|kime|alıcı|προς|"
            "收件人|收件者|宛先|받는 사람|받는사람|수신|إلى|אל|destinataire|către|đến|tới|kepada|ถึง|empfänger");
        add(HeaderField::Subject,
            "subject|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|тема|ämne|emne|aihe|předmět|"
            "tárgy|konu|θέμα|主题|主旨|主題|件名|제목|الموضوع|נושא|subiect|chủ đề|subjek|เรื่อง");
        add(HeaderField::Other,
            "cc|bcc|kopie|copie|copia|kopia|копия|копія|cc copy|抄送|副本|참조|نسخة|עותק|reply-to|antwort an|"
            "importance|priority|priorität|wichtigkeit|attachments|anlagen|anhänge|pièces jointes|"
            "adjuntos|allegati|anexos|bijlagen|附件|添付ファイル|첨부|organization|organisation");
        return all;
    }();
    return names;
}

bool isAmongWords(const QString& line, const char* list)
{
    const QString wanted = u'|' + line.toLower() + u'|';
    return QString::fromUtf8(list).contains(wanted);
}

/// What stands between the hyphens of "---- words ----"; empty for another line.
QString betweenHyphens(const QString& line)
{
    static const QRegularExpression frame(QStringLiteral("^[-–—=_]{2,}\\s*([^-–—=_].*?)\\s*[-–—=_]{2,}$"));
    return frame.match(line).captured(1);
}

} // namespace

QString plainLine(const QString& line)
{
    QString text;
    for (const QChar c : line) {
        if (c == QChar::Nbsp || c == QChar(0x202F))
            text += u' ';
        else if (c.category() != QChar::Other_Format)
            text += c;
    }
    return text.simplified();
}

bool hasAddress(const QString& text)
{
    static const QRegularExpression address(QStringLiteral("[^\\s<>\"@]+@[^\\s<>\"@]+"));
    return address.match(text).hasMatch();
}

Attribution attribution(const QString& text)
{
    if (!endsWithColon(text) || text.size() > kLongestAttribution)
        return Attribution::None;
    static const QRegularExpression addressLast(QStringLiteral("@[^\\s@]+?[>\\])\"']*\\s*[:：]$"));
    const bool wrote = saysWrote(text);
    const bool when = saysWhen(text);
    if (wrote && when)
        return hasAddress(text) ? Attribution::Strong : Attribution::Dated;
    if (when && addressLast.match(text).hasMatch())
        return Attribution::Dated;
    return wrote ? Attribution::Weak : Attribution::None;
}

bool mayBeginAttribution(const QString& line)
{
    static const QRegularExpression opening = pattern(
        QStringLiteral("^[*\"(]*(\\d|[\\w]{1,12}[.,]{0,2}\\s+\\d|(on|am|le|el|il|em|op|at|w dniu|dnia|în|den|på|"
                       "no dia|vào|pada|em|στις|в|у|во|dne|în data|tarihinde|في|ב-?)(?!\\w))|^[在於于]"));
    static const QRegularExpression sentenceEnd(QStringLiteral("[!?:：;。！？]$|[^\\d\\s.]{4,}\\.$"));
    return opening.match(line).hasMatch() && !sentenceEnd.match(line).hasMatch();
}

bool isNameAndAddress(const QString& line)
{
    static const QRegularExpression form(QStringLiteral("^[^<>:!?]{0,80}<[^\\s<>@]+@[^\\s<>@]+>,?$"));
    return form.match(line).hasMatch();
}

bool isOriginalSeparator(const QString& line)
{
    static const char words[] =
        "|original message|original-nachricht|originalnachricht|ursprüngliche nachricht|ursprüngliche mail|"
        "message d'origine|message d’origine|message original|mensaje original|mensaje originál|messaggio originale|"
        "mensagem original|oorspronkelijk bericht|origineel bericht|wiadomość oryginalna|oryginalna wiadomość|"
        "исходное сообщение|оригинальное сообщение|исходное письмо|оригінальне повідомлення|ursprungligt meddelande|"
        "originalmeddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|původní zpráva|"
        "pôvodná správa|eredeti üzenet|orijinal ileti|özgün ileti|αρχικό μήνυμα|mesaj original|원본 메시지|"
        "원본 메일|원본메세지|original message from|原始邮件|原邮件|原始郵件|原始訊息|回复邮件|元のメッセージ|الرسالة "
        "الأصلية|"
        "ההודעה המקורית|הודעה מקורית|pesan asli|thư gốc|ข้อความต้นฉบับ|reply message|original mail|";
    const QString inside = betweenHyphens(line);
    return !inside.isEmpty() && isAmongWords(inside, words);
}

bool isRule(const QString& line)
{
    static const QRegularExpression rule(QStringLiteral("^(_{10,}|-{10,}|={10,})$"));
    return rule.match(line).hasMatch();
}

bool isForwardMark(const QString& line)
{
    static const char words[] =
        "|forwarded message|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|"
        "message transféré|message réexpédié|début du message réexpédié|début du message transféré|mensaje reenviado|"
        "inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|mensagem encaminhada|"
        "início da mensagem reencaminhada|doorgestuurd bericht|begin doorgestuurd bericht|przekazana wiadomość|"
        "wiadomość przekazana dalej|пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|"
        "vidarebefordrat meddelande|videresendt meddelelse|videresendt melding|přeposlaná zpráva|"
        "továbbított üzenet|iletilen ileti|yönlendirilen "
        "ileti|转发邮件|转发的邮件|轉寄郵件|轉寄的郵件|転送メッセージ|転送されたメッセージ|"
        "전달된 메시지|전달된 메일|الرسالة المعاد توجيهها|رسالة معاد توجيهها|הודעה שהועברה|";
    QString inside = betweenHyphens(line);
    if (inside.isEmpty() && endsWithColon(line))
        inside = line.chopped(1).trimmed();
    return !inside.isEmpty() && isAmongWords(inside, words);
}

bool headerField(const QString& line, HeaderField* field)
{
    QString text = line;
    text.remove(u'*'); // bold in the plain text of some programs
    qsizetype colon = text.indexOf(u':');
    const qsizetype wide = text.indexOf(u'：');
    if (colon < 0 || (wide >= 0 && wide < colon))
        colon = wide;
    if (colon <= 0 || colon > kLongestHeaderName)
        return false;
    const auto found = headerNames().constFind(text.left(colon).simplified().toLower());
    if (found == headerNames().constEnd())
        return false;
    *field = *found;
    return true;
}

bool isSignatureMark(const QString& line)
{
    return line == u"--" || line == u"—";
}

} // namespace sampan::html::words

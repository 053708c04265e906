// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/Dictionary.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>
#include <QStringConverter>

#include <hunspell/hunspell.hxx>

namespace sampan
{

namespace
{

DictionaryFiles pairAt(const QDir& folder, const QString& name)
{
    DictionaryFiles files{folder.filePath(name + QStringLiteral(".aff")),
                          folder.filePath(name + QStringLiteral(".dic"))};
    return QFile::exists(files.affixes) && QFile::exists(files.words) ? files : DictionaryFiles{};
}

QString homeRegion(const QString& language)
{
    // Qt knows where a language is at home ("pt" is at home in Brazil there, but pt_PT is what European stores write).
    if (language == u"pt")
        return QStringLiteral("PT");
    return QLocale(language).name().section(u'_', 1, 1);
}

QStringList candidates(const QString& language)
{
    const QStringList parts = QString(language).replace(u'_', u'-').split(u'-');
    const QString base = parts.first().toLower();
    QStringList names;
    for (qsizetype i = parts.size() - 1; i > 0; --i) {
        if (parts[i].size() == 2)
            names += base + u'_' + parts[i].toUpper();
    }
    names += base + u'_' + homeRegion(base);
    names += base;
    return names;
}

/// As the converter calls what the first line of an affix file calls "ISO8859-2" or "microsoft-cp1251".
QByteArray charsetName(const QByteArray& stated)
{
    QByteArray name = stated.isEmpty() ? QByteArrayLiteral("ISO-8859-1") : stated.toUpper();
    if (name.startsWith("ISO8859"))
        name.insert(3, '-');
    return name.replace("MICROSOFT-CP", "WINDOWS-");
}

} // namespace

DictionaryFiles findDictionary(const QString& language, const QStringList& folders)
{
    if (language.isEmpty())
        return {};
    const QStringList names = candidates(language);
    for (const QString& name : names) {
        for (const QString& folder : folders) {
            if (const DictionaryFiles files = pairAt(QDir(folder), name); files.isFound())
                return files;
        }
    }
    for (const QString& path : folders) {
        const QDir folder(path);
        const QString pattern = names.last() + QStringLiteral("_*.dic");
        for (const QString& file : folder.entryList({pattern}, QDir::Files, QDir::Name)) {
            if (const DictionaryFiles files = pairAt(folder, file.chopped(4)); files.isFound())
                return files;
        }
    }
    return {};
}

QStringList dictionaryFolders()
{
    QStringList folders{QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                        QStringLiteral("/hunspell")};
    for (const QString& root : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        folders += root + QStringLiteral("/hunspell");
        folders += root + QStringLiteral("/myspell/dicts");
    }
    folders.removeDuplicates();
    return folders;
}

struct Dictionary::Speller {
    explicit Speller(const DictionaryFiles& files)
        : hunspell(QFile::encodeName(files.affixes).constData(), QFile::encodeName(files.words).constData()),
          charset(charsetName(QByteArray::fromStdString(hunspell.get_dict_encoding()))), toBytes(charset.constData()),
          toText(charset.constData())
    {
    }
    bool isUsable() const { return toBytes.isValid() && toText.isValid(); }
    std::string encoded(const QString& word) { return QByteArray(toBytes(word)).toStdString(); }
    QString decoded(const std::string& word) { return toText(QByteArray::fromStdString(word)); }

    Hunspell hunspell;
    QByteArray charset;
    QStringEncoder toBytes;
    QStringDecoder toText;
};

Dictionary::Dictionary(std::unique_ptr<Speller> speller) : m_speller(std::move(speller)) {}

Dictionary::~Dictionary() = default;

Result<std::shared_ptr<Dictionary>> Dictionary::open(const DictionaryFiles& files)
{
    // Hunspell itself is silent about files it cannot read and would find every word wrong.
    for (const QString& path : {files.affixes, files.words}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, file.errorString(), path};
    }
    auto speller = std::make_unique<Speller>(files);
    if (!speller->isUsable())
        return Error{ErrorCode::FileMalformed, QString::fromLatin1(speller->charset), files.affixes};
    return std::shared_ptr<Dictionary>(new Dictionary(std::move(speller)));
}

bool Dictionary::knows(const QString& word) const
{
    // Dictionaries are written with the plain apostrophe.
    QString plain = word;
    plain.replace(QChar(0x2019), u'\'');
    return m_speller->hunspell.spell(m_speller->encoded(plain));
}

QStringList Dictionary::suggestions(const QString& word, int most) const
{
    QStringList texts;
    for (const std::string& text : m_speller->hunspell.suggest(m_speller->encoded(word))) {
        if (texts.size() == most)
            break;
        texts += m_speller->decoded(text);
    }
    return texts;
}

} // namespace sampan

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>sampan::AttachmentOpener</name>
    <message numerus="yes">
        <source>%n attachment(s) saved</source>
        <translation>
            <numerusform>%n attachment saved</numerusform>
            <numerusform>%n attachments saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentStrip</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::ConnectionBanner</name>
    <message numerus="yes">
        <source>%n reply(s) wait and go out once each when the network is back.</source>
        <translation>
            <numerusform>%n reply waits and goes out once when the network is back.</numerusform>
            <numerusform>%n replies wait and go out once each when the network is back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::ConversationPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::FilterEditor</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::FilterFields</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::IdentityBand</name>
    <message numerus="yes">
        <source>%n more recipients</source>
        <translation>
            <numerusform>%n more recipient</numerusform>
            <numerusform>%n more recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::MessageList</name>
    <message numerus="yes">
        <source>%n picture(s) of other servers not shown</source>
        <translation>
            <numerusform>%n picture of other servers not shown</numerusform>
            <numerusform>%n pictures of other servers not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>attachments</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::NotYetPage</name>
    <message numerus="yes">
        <source>%Ln entry(s) still to come. You can begin as soon as the first are here.</source>
        <translation>
            <numerusform>%Ln entry still to come. You can begin as soon as the first are here.</numerusform>
            <numerusform>%Ln entries still to come. You can begin as soon as the first are here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::Notifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::QueuePane</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>conversations waiting above the list</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not changed: show which</source>
        <comment>conversations of a bulk action</comment>
        <translation>
            <numerusform>%n not changed: show which</numerusform>
            <numerusform>%n not changed: show which</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::SectionedQueue</name>
    <message numerus="yes">
        <source>Group: %1, %n conversation(s)</source>
        <translation>
            <numerusform>Group: %1, %n conversation</numerusform>
            <numerusform>Group: %1, %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::SettingsPages</name>
    <message numerus="yes">
        <source>%1, %n conversation(s)</source>
        <translation>
            <numerusform>%1, %n conversation</numerusform>
            <numerusform>%1, %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::SignInPage</name>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::SignOutPanel</name>
    <message numerus="yes">
        <source>Wiping removes all data from this computer, also %n entry(s) of the outbox that the server does not have yet.</source>
        <translation>
            <numerusform>Wiping removes all data from this computer, also %n entry of the outbox that the server does not have yet.</numerusform>
            <numerusform>Wiping removes all data from this computer, also %n entries of the outbox that the server does not have yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::SlowReplyReminder</name>
    <message numerus="yes">
        <source>%n buyer(s) wait longer than %1 minutes</source>
        <translation>
            <numerusform>%n buyer waits longer than %1 minutes</numerusform>
            <numerusform>%n buyers wait longer than %1 minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::StatusRow</name>
    <message numerus="yes">
        <source>%n reply(s) need you</source>
        <translation>
            <numerusform>%n reply needs you</numerusform>
            <numerusform>%n replies need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::TrayIcon</name>
    <message numerus="yes">
        <source>Sampan, %n new message(s)</source>
        <translation>
            <numerusform>Sampan, %n new message</numerusform>
            <numerusform>Sampan, %n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::UploadTeller</name>
    <message numerus="yes">
        <source>%n files are uploaded</source>
        <translation>
            <numerusform>%n file is uploaded</numerusform>
            <numerusform>%n files are uploaded</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>sampan::ActionCatalog</name>
    <message>
        <source>Next conversation</source>
        <translation>下一个会话</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>上一个会话</translation>
    </message>
    <message>
        <source>Next conversation, while writing</source>
        <translation>下一个会话（撰写时）</translation>
    </message>
    <message>
        <source>Previous conversation, while writing</source>
        <translation>上一个会话（撰写时）</translation>
    </message>
    <message>
        <source>Longest waiting conversation</source>
        <translation>等待最久的会话</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>回复全部</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>写内部备注</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation>发送并解决</translation>
    </message>
    <message>
        <source>Take back, undo the last change</source>
        <translation>撤回，撤销上一步更改</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>List with bullets</source>
        <translation>项目符号列表</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>插入链接</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>分配给我</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Search everything, from a list</source>
        <translation>全局搜索（在列表中）</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>我的团队</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>标准文字</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>退出登录……</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出 Sampan</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Sampan</source>
        <translation>关于 Sampan</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>在单独的窗口中打开</translation>
    </message>
    <message>
        <source>Choose for several at once</source>
        <translation>选中以批量处理</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>在此会话中查找</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Hand over to a department</source>
        <translation>交给部门处理</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Merge with another conversation</source>
        <translation>与另一个会话合并</translation>
    </message>
    <message>
        <source>Split off as a new conversation</source>
        <translation>拆分为新会话</translation>
    </message>
    <message>
        <source>Block the sender</source>
        <translation>屏蔽发件人</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>标记为垃圾邮件</translation>
    </message>
    <message>
        <source>Record a phone call</source>
        <translation>记录电话</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Export a transcript</source>
        <translation>导出会话记录</translation>
    </message>
    <message>
        <source>Show the original source</source>
        <translation>查看原始内容</translation>
    </message>
    <message>
        <source>Send and snooze</source>
        <translation>发送并稍后提醒</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>增加一级缩进</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>减少一级缩进</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>粘贴为纯文本</translation>
    </message>
    <message>
        <source>Suggestions for the word</source>
        <translation>拼写建议</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>侧面板</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>勿扰</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>Write from another store</source>
        <translation>换用其他店铺发信</translation>
    </message>
</context>
<context>
    <name>sampan::AddressField</name>
    <message>
        <source>“%1” is not an address: the @ is missing.</source>
        <translation>“%1”不是地址：缺少 @。</translation>
    </message>
    <message>
        <source>“%1” is not an address: it has more than one @.</source>
        <translation>“%1”不是地址：@ 不止一个。</translation>
    </message>
    <message>
        <source>“%1” is not an address: there is nothing before the @.</source>
        <translation>“%1”不是地址：@ 前没有内容。</translation>
    </message>
    <message>
        <source>“%1” is not an address: there is nothing after the @.</source>
        <translation>“%1”不是地址：@ 后没有内容。</translation>
    </message>
    <message>
        <source>“%1” is not an address: what follows the @ is no complete name.</source>
        <translation>“%1”不是地址：@ 后的域名不完整。</translation>
    </message>
    <message>
        <source>“%1” is not an address: it has a space inside.</source>
        <translation>“%1”不是地址：中间有空格。</translation>
    </message>
    <message>
        <source>“%1” is not an address: it has a character that mail does not allow.</source>
        <translation>“%1”不是地址：含有邮件不允许的字符。</translation>
    </message>
    <message>
        <source>“%1” is not an address: it is too long.</source>
        <translation>“%1”不是地址：太长。</translation>
    </message>
</context>
<context>
    <name>sampan::AnswerBox</name>
    <message>
        <source>Task done</source>
        <translation>任务已完成</translation>
    </message>
    <message>
        <source>Decline the task</source>
        <translation>谢绝任务</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentOpener</name>
    <message>
        <source>Save attachment</source>
        <translation>保存附件</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>保存全部附件</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) saved</source>
        <translation>
            <numerusform>已保存 %n 个附件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this file with another program?</source>
        <translation>用其他程序打开此文件？</translation>
    </message>
    <message>
        <source>%1 can run commands on this computer. Open it only if you expected it.</source>
        <translation>%1 可以在这台电脑上执行命令。只有在意料之中时才打开。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>不打开</translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentViewer</name>
    <message>
        <source>Attachment %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>attachment</comment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>还不在这台电脑上</translation>
    </message>
    <message>
        <source>It was never opened here. It loads when you are online.</source>
        <translation>从未在这里打开过。联网后会加载。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>It could not be loaded</source>
        <translation>无法加载</translation>
    </message>
    <message>
        <source>The server did not hand it out. Others are not affected.</source>
        <translation>服务器没有提供该附件。其他附件不受影响。</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>开头部分</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>This kind is not shown here</source>
        <translation>此类文件不在这里显示</translation>
    </message>
    <message>
        <source>%1 can be saved, or opened with another program.</source>
        <translation>%1 可以保存，或用其他程序打开。</translation>
    </message>
    <message>
        <source>Open with the system</source>
        <translation>用系统程序打开</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小 (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Fit (0)</source>
        <translation>适合窗口 (0)</translation>
    </message>
    <message>
        <source>Previous attachment</source>
        <translation>上一个附件</translation>
    </message>
    <message>
        <source>Next attachment</source>
        <translation>下一个附件</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>This is the first.</source>
        <translation>这是第一个。</translation>
    </message>
    <message>
        <source>This is the last.</source>
        <translation>这是最后一个。</translation>
    </message>
    <message>
        <source>It asks for a password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Open it with another program to enter the password.</source>
        <translation>用其他程序打开以输入密码。</translation>
    </message>
    <message>
        <source>The file is damaged or no PDF. It can still be saved.</source>
        <translation>文件已损坏或不是 PDF，但仍可保存。</translation>
    </message>
</context>
<context>
    <name>sampan::Banner</name>
    <message>
        <source>State of the connection</source>
        <translation>连接状态</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>sampan::BulkBar</name>
    <message>
        <source>Several conversations</source>
        <translation>多个会话</translation>
    </message>
    <message>
        <source>Choose none (Esc)</source>
        <translation>取消选择 (Esc)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>More for all chosen</source>
        <translation>对所选会话的更多操作</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <comment>conversations</comment>
        <translation>已选 %1 个</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, and the result</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation>我（%1）</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>已分配给 %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>已移交 %1</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>分类：%1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>稍后提醒至 %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>优先级：%1</translation>
    </message>
    <message>
        <source>Label %1 added</source>
        <translation>已添加标签“%1”</translation>
    </message>
    <message>
        <source>Label %1 removed</source>
        <translation>已移除标签“%1”</translation>
    </message>
    <message>
        <source>There are no labels yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>标记为垃圾邮件</translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation>不是垃圾邮件</translation>
    </message>
    <message>
        <source>Merge into the newest</source>
        <translation>合并到最新的会话</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>其他时间……</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>稍后提醒至</translation>
    </message>
</context>
<context>
    <name>sampan::BulkChange</name>
    <message>
        <source>already so</source>
        <translation>已是如此</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>merged away</source>
        <translation>已被合并</translation>
    </message>
    <message>
        <source>no longer here</source>
        <translation>已不在这里</translation>
    </message>
    <message>
        <source>of another customer</source>
        <translation>属于其他客户</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>%1 done</source>
        <comment>conversations</comment>
        <translation>已处理 %1 个</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many were left, and why</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1, %2 not: %3</source>
        <comment>done, how many were left, the reasons</comment>
        <translation>%1，%2 个未处理：%3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>sampan::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>What do you want to do or open?</source>
        <translation>想做什么，或打开什么？</translation>
    </message>
    <message>
        <source>Nothing of this name.</source>
        <translation>没有匹配的内容。</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>actions only</source>
        <translation>仅操作</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>people</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>当前：%1</translation>
    </message>
</context>
<context>
    <name>sampan::CompletionList</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>sampan::Composer</name>
    <message>
        <source>Reply to %1</source>
        <translation>回复 %1</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已存于本机 %1</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>写回复</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>备注是空的。</translation>
    </message>
    <message>
        <source>The reply is empty.</source>
        <translation>回复是空的。</translation>
    </message>
    <message>
        <source>A file is still being added.</source>
        <translation>还有文件正在添加。</translation>
    </message>
    <message>
        <source>There is no address to send to.</source>
        <translation>没有收件地址。</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>回复框</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>图片 %1.png</translation>
    </message>
    <message>
        <source>%1 has %2; many mailboxes refuse more than 25 MB.</source>
        <translation>%1 有 %2，许多邮箱拒收超过 25 MB 的邮件。</translation>
    </message>
    <message>
        <source>The draft is not saved. %1</source>
        <translation>草稿未能保存。%1</translation>
    </message>
    <message>
        <source>Not sent, your text is still here. %1</source>
        <translation>未发送，您写的内容还在。%1</translation>
    </message>
    <message>
        <source>Write a note for your team; @ calls a colleague</source>
        <translation>给团队写备注；输入 @ 提醒同事</translation>
    </message>
    <message>
        <source>No dictionary for %1 is installed; spelling is not checked.</source>
        <translation>没有安装%1词典，不检查拼写。</translation>
    </message>
    <message>
        <source>Spelling: %1</source>
        <translation>拼写：%1</translation>
    </message>
    <message>
        <source>The recipients are not those of this conversation. Enter confirms them.</source>
        <translation>收件人与此会话不同，按 Enter 确认。</translation>
    </message>
    <message>
        <source>The text says “%1”, but nothing is attached.</source>
        <translation>文中提到“%1”，但没有附件。</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>The store chosen for this reply can no longer be written from; it goes out from %1.</source>
        <translation>已不能再用为这条回复选定的店铺发信，将从 %1 发出。</translation>
    </message>
    <message>
        <source>There is no other store you may write from.</source>
        <translation>没有其他您可以用来发信的店铺。</translation>
    </message>
    <message>
        <source>Stores to write from</source>
        <translation>可用来发信的店铺</translation>
    </message>
    <message>
        <source>Write from %1 instead of %2?</source>
        <translation>改从 %1 而不是 %2 发信？</translation>
    </message>
    <message>
        <source>The buyer&apos;s country is not known.</source>
        <translation>买家所在国家未知。</translation>
    </message>
    <message>
        <source>The buyer is in %1.</source>
        <translation>买家位于%1。</translation>
    </message>
    <message>
        <source>Write from %1</source>
        <translation>从 %1 发信</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留 %1</translation>
    </message>
</context>
<context>
    <name>sampan::ComposerBar</name>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>List with bullets</source>
        <translation>项目符号列表</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>插入链接</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Other ways to send</source>
        <translation>其他发送方式</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>To the outbox</source>
        <translation>放入发件箱</translation>
    </message>
    <message>
        <source>Send, wait for customer</source>
        <translation>发送并等待客户</translation>
    </message>
    <message>
        <source>Send and wait for the customer</source>
        <translation>发送并等待客户</translation>
    </message>
    <message>
        <source>No connection: it goes out as soon as there is one</source>
        <translation>没有网络，联网后立即发送</translation>
    </message>
    <message>
        <source>Send and wait for customer</source>
        <translation>发送并等待客户</translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation>发送并解决</translation>
    </message>
    <message>
        <source>Send, keep the status</source>
        <translation>发送，状态不变</translation>
    </message>
    <message>
        <source>Call a colleague</source>
        <translation>提醒同事</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Language of the text: %1</source>
        <translation>正文语言：%1</translation>
    </message>
    <message>
        <source>Send and snooze…</source>
        <translation>发送并稍后处理…</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>定时发送…</translation>
    </message>
</context>
<context>
    <name>sampan::ConnectionBanner</name>
    <message>
        <source>Show outbox</source>
        <translation>查看发件箱</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>No connection since %1; you can go on working.</source>
        <translation>%1 起没有网络，可以继续工作。</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) wait and go out once each when the network is back.</source>
        <translation>
            <numerusform>%n 条回复已排队，联网后各发送一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The data is of %1.</source>
        <translation>当前数据截至 %1。</translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation>​</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已退出登录</translation>
    </message>
    <message>
        <source>The server asks you to sign in again; nothing you wrote is lost.</source>
        <translation>服务器要求重新登录，您写的内容都在。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Try now (by itself in %1)</source>
        <translation>重试（%1后自动）</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试……</translation>
    </message>
    <message>
        <source>Offline since %1. You can go on working.</source>
        <translation>自 %1 起已离线，您可以继续工作。</translation>
    </message>
    <message>
        <source>Offline. You can go on working.</source>
        <translation>已离线，您可以继续工作。</translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation>已重新连接。</translation>
    </message>
    <message>
        <source>The server asks you to sign in again.</source>
        <translation>服务器要求您重新登录。</translation>
    </message>
    <message>
        <source>The server has not been reached so far.</source>
        <translation>至今未能连上服务器。</translation>
    </message>
</context>
<context>
    <name>sampan::ContactRow</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of contact: the contact</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationActions</name>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>已分配给 %1</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>已移交 %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>优先级：%1</translation>
    </message>
    <message>
        <source>Category removed</source>
        <translation>已移除分类</translation>
    </message>
    <message>
        <source>Label %1 added</source>
        <translation>已添加标签“%1”</translation>
    </message>
    <message>
        <source>Label %1 removed</source>
        <translation>已移除标签“%1”</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>稍后提醒至 %1</translation>
    </message>
    <message>
        <source>No longer snoozed</source>
        <translation>已取消稍后提醒</translation>
    </message>
    <message>
        <source>You follow this conversation</source>
        <translation>您已关注此会话</translation>
    </message>
    <message>
        <source>You no longer follow it</source>
        <translation>您已不再关注</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>已标为垃圾邮件</translation>
    </message>
    <message>
        <source>No longer spam</source>
        <translation>已不是垃圾邮件</translation>
    </message>
    <message>
        <source>Mention seen to</source>
        <translation>提及已处理</translation>
    </message>
    <message>
        <source>Passed on to %1</source>
        <translation>已转交给 %1</translation>
    </message>
    <message>
        <source>%1 is blocked</source>
        <translation>已屏蔽 %1</translation>
    </message>
    <message>
        <source>%1 may write again</source>
        <translation>%1 可以再次来信</translation>
    </message>
    <message>
        <source>Merged; this is the conversation it went into</source>
        <translation>已合并；这是合并后的会话</translation>
    </message>
    <message>
        <source>Split off; this is the new conversation</source>
        <translation>已拆分；这是新会话</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交给部门处理</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>任务已完成</translation>
    </message>
    <message>
        <source>Task declined</source>
        <translation>任务已谢绝</translation>
    </message>
    <message>
        <source>Withdrawn; it is not sent</source>
        <translation>已撤回，不会发送</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationHeader</name>
    <message>
        <source>Conversation</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Assigned to: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>分类：%1</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>It is solved already.</source>
        <translation>会话已经解决。</translation>
    </message>
    <message>
        <source>The buyer waits since %1, %2</source>
        <translation>买家从%1 %2 起等待</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation>我（%1）</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Move to team</source>
        <translation>移交团队</translation>
    </message>
    <message>
        <source>There are no labels yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>标签……</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Snoozed until then, or until the buyer writes.</source>
        <translation>届时或买家来信时恢复。</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>垃圾邮件</translation>
    </message>
    <message>
        <source>Mentions you</source>
        <translation>提及了您</translation>
    </message>
    <message>
        <source>Seen to when you answer or note, or in the menu.</source>
        <translation>回复、写备注或在菜单中标记后即视为已处理。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 和另外 %2 人</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 正在输入</translation>
    </message>
    <message>
        <source>Writing now: %1</source>
        <translation>正在输入：%1</translation>
    </message>
    <message>
        <source>Reading now: %1</source>
        <translation>正在查看：%1</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>其他时间……</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>稍后提醒至</translation>
    </message>
    <message>
        <source>No longer snooze</source>
        <translation>取消稍后提醒</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>屏蔽 %1？</translation>
    </message>
    <message>
        <source>Whatever they write from now on, to any store, is filed as spam and tells nobody.</source>
        <translation>对方今后写给任何店铺的内容都会归为垃圾邮件，不再通知任何人。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>屏蔽</translation>
    </message>
    <message>
        <source>Do not block</source>
        <translation>不屏蔽</translation>
    </message>
    <message>
        <source>Which category, before it is solved?</source>
        <translation>解决前，属于哪个分类？</translation>
    </message>
    <message>
        <source>Solve without a category</source>
        <translation>不分类直接解决</translation>
    </message>
    <message>
        <source>Pass on with a reason…</source>
        <translation>说明原因并转交……</translation>
    </message>
    <message>
        <source>Pass on…</source>
        <translation>转交……</translation>
    </message>
    <message>
        <source>No longer follow</source>
        <translation>不再关注</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Mention seen to</source>
        <translation>提及已处理</translation>
    </message>
    <message>
        <source>This is no spam</source>
        <translation>这不是垃圾邮件</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>标记为垃圾邮件</translation>
    </message>
    <message>
        <source>Let the sender write again</source>
        <translation>允许发件人再次来信</translation>
    </message>
    <message>
        <source>Block the sender…</source>
        <translation>屏蔽发件人……</translation>
    </message>
    <message>
        <source>Send and solve without a category</source>
        <translation>不分类，发送并解决</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationOutput</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已发送到打印机</translation>
    </message>
    <message>
        <source>Export a transcript (.html or .txt)</source>
        <translation>导出会话记录（.html 或 .txt）</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>There is no original</source>
        <translation>没有原件</translation>
    </message>
    <message>
        <source>Only mails that came from outside have one.</source>
        <translation>只有外部来信才有原件。</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>还不在这台电脑上</translation>
    </message>
    <message>
        <source>Open it again when you are online.</source>
        <translation>联网后请再打开一次。</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationPane</name>
    <message>
        <source>Solved; the reply goes out in %1 s</source>
        <translation>已解决，回复将在 %1 秒后发出</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Pictures of other servers are not available offline.</source>
        <translation>离线时无法加载外部服务器的图片。</translation>
    </message>
    <message>
        <source>Pictures of other servers cannot be loaded here.</source>
        <translation>此处无法加载外部服务器的图片。</translation>
    </message>
    <message>
        <source>This link is not opened: %1</source>
        <translation>此链接不予打开：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>没有打开的会话</translation>
    </message>
    <message>
        <source>Choose one in the list, or press J for the next.</source>
        <translation>请在列表中选择，或按 J 打开下一个。</translation>
    </message>
    <message>
        <source>A picture of another server could not be loaded.</source>
        <translation>无法加载其他服务器上的一张图片。</translation>
    </message>
    <message>
        <source>The call is recorded</source>
        <translation>通话已记录</translation>
    </message>
    <message>
        <source>Snoozed; the reply goes out in %1 s</source>
        <translation>已推迟，回复将在 %1 秒后发出</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationWindow</name>
    <message>
        <source>%1 – Sampan</source>
        <translation>%1 – Sampan</translation>
    </message>
</context>
<context>
    <name>sampan::CustomerCard</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>What they write is filed as spam and tells nobody.</source>
        <translation>对方所写的内容归为垃圾邮件，不通知任何人。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>month and year</comment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>You may read the notes, but not change them.</source>
        <translation>您可以查看备注，但不能修改。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Writes %1</source>
        <comment>languages</comment>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>以往会话</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>这是第一个会话。</translation>
    </message>
</context>
<context>
    <name>sampan::CustomerPanel</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Open a conversation to see who it is with.</source>
        <translation>打开会话即可看到对方是谁。</translation>
    </message>
    <message>
        <source>Nobody is known</source>
        <translation>没有已知客户</translation>
    </message>
    <message>
        <source>The conversation has no customer, or the customer is not on this computer yet.</source>
        <translation>此会话没有客户，或客户资料还不在这台电脑上。</translation>
    </message>
    <message>
        <source>The customer could not be read</source>
        <translation>无法读取客户资料</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Notes saved</source>
        <translation>备注已保存</translation>
    </message>
</context>
<context>
    <name>sampan::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>sampan::DropZone</name>
    <message>
        <source>Drop files here to attach them</source>
        <translation>将文件拖到此处添加附件</translation>
    </message>
</context>
<context>
    <name>sampan::EarlierRow</name>
    <message>
        <source>(no subject)</source>
        <translation>（无主题）</translation>
    </message>
</context>
<context>
    <name>sampan::ErrorText</name>
    <message>
        <source>The server cannot be reached. Check the network; work goes on from this computer&apos;s data.</source>
        <translation>无法连接服务器。请检查网络，可以用本机数据继续工作。</translation>
    </message>
    <message>
        <source>The server did not answer in time. It will be tried again.</source>
        <translation>服务器响应超时，稍后自动重试。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Ask your administrator for its fingerprint.</source>
        <translation>服务器证书不受信任。请向管理员索取证书指纹。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the one you trusted before. Nothing was sent; ask your administrator whether it was replaced.</source>
        <translation>服务器证书与先前信任的不同。没有发送任何内容，请向管理员确认证书是否已更换。</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood and was not used.</source>
        <translation>无法识别服务器的响应，已忽略。</translation>
    </message>
    <message>
        <source>The server is busy or being maintained. It will be tried again.</source>
        <translation>服务器繁忙或正在维护，稍后自动重试。</translation>
    </message>
    <message>
        <source>The server reported a failure of its own. Nothing is lost; it will be tried again.</source>
        <translation>服务器内部出错。数据没有丢失，稍后自动重试。</translation>
    </message>
    <message>
        <source>The server is older than this workstation. Ask your administrator to update it.</source>
        <translation>服务器版本低于本工作台。请联系管理员升级服务器。</translation>
    </message>
    <message>
        <source>The server is newer than this workstation. Update Sampan to go on.</source>
        <translation>服务器版本高于本工作台。请升级 Sampan 后继续。</translation>
    </message>
    <message>
        <source>The user name or password is not right.</source>
        <translation>用户名或密码不正确。</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a little before you try again.</source>
        <translation>尝试次数过多，请稍后再试。</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Sign in again; nothing you wrote is lost.</source>
        <translation>登录已过期。请重新登录，您写的内容都在。</translation>
    </message>
    <message>
        <source>Your sign-in was ended from elsewhere. Sign in again; nothing you wrote is lost.</source>
        <translation>登录已在别处被终止。请重新登录，您写的内容都在。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask your supervisor.</source>
        <translation>您的角色无权进行此操作。请联系主管。</translation>
    </message>
    <message>
        <source>The mailbox refused the sign-in. Ask your administrator to check its password.</source>
        <translation>邮箱拒绝登录。请联系管理员检查邮箱密码。</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server refused the message. Check the address.</source>
        <translation>收件方邮件服务器拒收。请检查地址。</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server asks to wait. It will be tried again.</source>
        <translation>收件方邮件服务器要求等待，稍后自动重试。</translation>
    </message>
    <message>
        <source>A mail could not be read. The original is kept.</source>
        <translation>有一封邮件无法读取，原件已保留。</translation>
    </message>
    <message>
        <source>This no longer exists. Somebody may have removed it.</source>
        <translation>该内容已不存在，可能已被他人删除。</translation>
    </message>
    <message>
        <source>The server has this already; nothing was changed.</source>
        <translation>服务器上已有该内容，未作更改。</translation>
    </message>
    <message>
        <source>The server did not accept what was entered. Correct it and try again.</source>
        <translation>服务器不接受所填内容。请更正后重试。</translation>
    </message>
    <message>
        <source>The server did not understand this workstation. Both may need the same version.</source>
        <translation>服务器无法识别本工作台的请求，两者可能需要使用相同版本。</translation>
    </message>
    <message>
        <source>Somebody changed this at the same time. The newer state is shown; try again if needed.</source>
        <translation>他人同时作了更改。现在显示的是最新状态，如有需要请重试。</translation>
    </message>
    <message>
        <source>Too much has changed since the last connection. Everything is being read again.</source>
        <translation>自上次连接以来改动过多，正在重新读取全部数据。</translation>
    </message>
    <message>
        <source>The server cannot list it in this way. The list may be incomplete.</source>
        <translation>服务器不支持这种列表方式，列表可能不完整。</translation>
    </message>
    <message>
        <source>This is too large for the server. Send smaller or fewer attachments.</source>
        <translation>超过服务器的大小限制。请减少附件或缩小附件。</translation>
    </message>
    <message>
        <source>The server asks to go slower. It will be tried again.</source>
        <translation>服务器要求放慢请求，稍后自动重试。</translation>
    </message>
    <message>
        <source>The attachment is no longer on the server.</source>
        <translation>服务器上已没有该附件。</translation>
    </message>
    <message>
        <source>Not sent: the conversation has moved on since you wrote. Read what is new, then decide.</source>
        <translation>未发送：您写回复期间会话有了新内容。请先查看，再决定是否发送。</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full. Free some space; nothing was changed.</source>
        <translation>本机磁盘已满。请释放空间，未作任何更改。</translation>
    </message>
    <message>
        <source>The data on this computer was damaged. It is being built anew from the server; what waits in the outbox is kept.</source>
        <translation>本机数据已损坏，正在从服务器重建。发件箱中待发的内容已保留。</translation>
    </message>
    <message>
        <source>The data on this computer was written by a newer Sampan. Update Sampan to open it.</source>
        <translation>本机数据由更新版本的 Sampan 写入。请升级 Sampan 后打开。</translation>
    </message>
    <message>
        <source>This computer&apos;s data could not be read or written. Try again; restart Sampan if it stays.</source>
        <translation>本机数据无法读写。请重试，若仍不行请重启 Sampan。</translation>
    </message>
    <message>
        <source>The passphrase does not open this computer&apos;s data.</source>
        <translation>口令不正确，无法打开本机数据。</translation>
    </message>
    <message>
        <source>The data would not be encrypted on this computer, so it was not opened. Reinstall Sampan.</source>
        <translation>本机数据无法加密，因此没有打开。请重新安装 Sampan。</translation>
    </message>
    <message>
        <source>Another Sampan has this data open. Close it and try again.</source>
        <translation>另一个 Sampan 正在使用该数据。请将其关闭后重试。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it exists and that you may open it.</source>
        <translation>无法读取文件。请检查文件是否存在、您是否有权打开。</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>无法写入文件。请另选文件夹。</translation>
    </message>
    <message>
        <source>The file&apos;s content is not what was expected.</source>
        <translation>文件内容与预期不符。</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers. A passphrase protects your sign-in instead.</source>
        <translation>本机没有可用的密钥链，改用口令保护您的登录信息。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Something went wrong inside Sampan. The details can be copied for your administrator.</source>
        <translation>Sampan 内部出错。可复制详细信息发给管理员。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, sentence</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sampan::FilterChips</name>
    <message>
        <source>Filtered by</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>移除条件“%1”</translation>
    </message>
</context>
<context>
    <name>sampan::FilterEditor</name>
    <message>
        <source>Filter this view</source>
        <translation>筛选此视图</translation>
    </message>
    <message>
        <source>Edit the filter</source>
        <translation>编辑筛选</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Shown in a row</source>
        <translation>行内显示</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Your role cannot share filters</source>
        <translation>您的角色不能共享筛选</translation>
    </message>
    <message>
        <source>Name, to keep it</source>
        <translation>名称（用于保存）</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Filter now</source>
        <translation>立即筛选</translation>
    </message>
    <message>
        <source>This filter is too large</source>
        <translation>此筛选过大</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it a name to keep it.</source>
        <translation>请先命名再保存。</translation>
    </message>
</context>
<context>
    <name>sampan::FilterFields</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <comment>category</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>无团队</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contains the words</source>
        <translation>包含文字</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Somebody waits</source>
        <translation>有人在等待</translation>
    </message>
    <message>
        <source>Has attachments</source>
        <translation>有附件</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>垃圾邮件</translation>
    </message>
    <message>
        <source>Created from</source>
        <translation>创建时间不早于</translation>
    </message>
    <message>
        <source>Created before</source>
        <translation>创建时间早于</translation>
    </message>
    <message>
        <source>Last message from</source>
        <translation>最后一条消息不早于</translation>
    </message>
    <message>
        <source>Last message before</source>
        <translation>最后一条消息早于</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>满足全部条件</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>满足任一条件</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>全部都不满足</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how a group holds, its conditions</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Label or category</source>
        <translation>标签或分类</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>关注者</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>被提及者</translation>
    </message>
    <message>
        <source>Waits longer than</source>
        <translation>等待超过</translation>
    </message>
    <message>
        <source>Created in the last</source>
        <translation>创建于最近</translation>
    </message>
    <message>
        <source>Last message in the last</source>
        <translation>最后消息于最近</translation>
    </message>
    <message>
        <source>Last message longer ago than</source>
        <translation>最后消息早于</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>sampan::FilterKeeper</name>
    <message>
        <source>Filter saved: %1</source>
        <translation>已保存筛选：%1</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>name of a filter</comment>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Duplicated as %1</source>
        <translation>已复制为 %1</translation>
    </message>
    <message>
        <source>%1 is there for everybody now</source>
        <translation>“%1”现在对所有人可见</translation>
    </message>
    <message>
        <source>%1 is only yours now</source>
        <translation>“%1”现在仅您可见</translation>
    </message>
    <message>
        <source>Filter deleted: %1</source>
        <translation>已删除筛选：%1</translation>
    </message>
    <message>
        <source>Only its owner or a manager can change it</source>
        <translation>只有所有者或经理可以修改</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑……</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名……</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation>仅自己</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>sampan::FilterTreeEdit</name>
    <message>
        <source>How the group holds</source>
        <translation>组内条件的关系</translation>
    </message>
    <message>
        <source>A filter holds no more</source>
        <translation>筛选条件已达上限</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>条件组</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>移除条件组</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>移除条件“%1”</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>筛选项</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>姓名或地址</translation>
    </message>
    <message>
        <source>Minutes, hours or days</source>
        <translation>分钟、小时或天</translation>
    </message>
</context>
<context>
    <name>sampan::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>在此会话中查找</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>found place</comment>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>没有找到内容。</translation>
    </message>
</context>
<context>
    <name>sampan::FormBox</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>sampan::Format</name>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Call note</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>电商平台</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Product quality</source>
        <translation>产品质量</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>物流</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>After-sale service</source>
        <translation>售后服务</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Special request</source>
        <translation>特殊要求</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>清关</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延误</translation>
    </message>
    <message>
        <source>Lost parcel</source>
        <translation>包裹丢失</translation>
    </message>
    <message>
        <source>Damage in transit</source>
        <translation>运输损坏</translation>
    </message>
    <message>
        <source>Change of address</source>
        <translation>更改地址</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>保修</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>发错商品</translation>
    </message>
    <message>
        <source>Payment declined</source>
        <translation>付款被拒</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>重复扣款</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>质量缺陷</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>与描述不符</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>捷克语</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>丹麦语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>芬兰语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>匈牙利语</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印度尼西亚语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>挪威语</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>罗马尼亚语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>瑞典语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已定时</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>sampan::HandOverBox</name>
    <message>
        <source>Hand over to a department</source>
        <translation>交给部门处理</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交出</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>The conversation stays yours. The department sees it while the task is open.</source>
        <translation>会话仍归您负责。任务进行期间部门可以查看。</translation>
    </message>
    <message>
        <source>What is to be done: carrier claim, diagnosis, inspection</source>
        <translation>需要做什么：承运商索赔、诊断、检验</translation>
    </message>
    <message>
        <source>Needed by, by the clock here</source>
        <translation>截止时间（本地时间）</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>There is no department to hand over to.</source>
        <translation>没有可以交接的部门。</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请说明需要做什么。</translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation>这个时间已经过去。</translation>
    </message>
    <message>
        <source>No department is set up</source>
        <translation>尚未设置部门</translation>
    </message>
</context>
<context>
    <name>sampan::IdentityBand</name>
    <message>
        <source>From and to</source>
        <translation>发件人和收件人</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reply or internal note</source>
        <translation>回复或内部备注</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>for your team</source>
        <translation>仅团队可见</translation>
    </message>
    <message>
        <source>The buyer&apos;s country and the language of this conversation</source>
        <translation>买家所在国家和会话语言</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm the changed recipients</source>
        <translation>确认更改后的收件人</translation>
    </message>
    <message>
        <source>The recipients are not those of this conversation</source>
        <translation>收件人与此会话不同</translation>
    </message>
    <message>
        <source>Recipients and copies</source>
        <translation>收件人与抄送</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more recipients</source>
        <translation>
            <numerusform>另有 %n 位收件人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::KeyRecorder</name>
    <message>
        <source>Press the new keys</source>
        <translation>请按下新的快捷键</translation>
    </message>
</context>
<context>
    <name>sampan::KeyRules</name>
    <message>
        <source>No key was pressed.</source>
        <translation>没有按下任何键。</translation>
    </message>
    <message>
        <source>%1 moves and edits everywhere and cannot be changed.</source>
        <translation>%1 用于移动和编辑，不能更改。</translation>
    </message>
    <message>
        <source>%1 belongs to editing text.</source>
        <translation>%1 用于编辑文本。</translation>
    </message>
    <message>
        <source>While writing, a letter alone is text. Add Ctrl or Alt.</source>
        <translation>书写时单个字母是文字，请加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>Ctrl+Alt types a character on many keyboards. Choose others.</source>
        <translation>在许多键盘上 Ctrl+Alt 会输入字符，请换一组。</translation>
    </message>
</context>
<context>
    <name>sampan::LinkBox</name>
    <message>
        <source>Insert a link</source>
        <translation>插入链接</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>插入链接</translation>
    </message>
</context>
<context>
    <name>sampan::LiveNews</name>
    <message>
        <source>New message from %1: %2</source>
        <translation>%1 的新消息：%2</translation>
    </message>
    <message>
        <source>%1 wrote: %2</source>
        <translation>%1 写道：%2</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
</context>
<context>
    <name>sampan::LocalTime</name>
    <message>
        <source>%1 %2 there</source>
        <comment>weekday, time of day</comment>
        <translation>当地%1 %2</translation>
    </message>
    <message>
        <source>%1 there</source>
        <comment>time of day</comment>
        <translation>当地 %1</translation>
    </message>
</context>
<context>
    <name>sampan::MainWindow</name>
    <message>
        <source>%1 – Sampan</source>
        <translation>%1 – Sampan</translation>
    </message>
    <message>
        <source>This conversation is not on this computer, or you may not see it.</source>
        <translation>此会话不在这台电脑上，或者您无权查看。</translation>
    </message>
    <message>
        <source>This link is not understood: %1</source>
        <translation>无法识别此链接：%1</translation>
    </message>
    <message>
        <source>The other window could not be started: %1</source>
        <translation>无法打开另一个窗口：%1</translation>
    </message>
</context>
<context>
    <name>sampan::MergeBox</name>
    <message>
        <source>Merge into another conversation</source>
        <translation>合并到另一个会话</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>All messages of this conversation go there, and it is closed with a pointer. It can be undone.</source>
        <translation>此会话的全部消息会移到那里，本会话随即关闭并留下链接。可以撤销。</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>搜索所有会话</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>The customer has no other conversation. Search for one.</source>
        <translation>该客户没有其他会话，请搜索。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>This is the conversation of another customer. What is merged is read by whoever answers them.</source>
        <translation>这是另一位客户的会话。合并的内容会被处理该客户的人看到。</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>请选择一个会话。</translation>
    </message>
    <message>
        <source>Merge all the same</source>
        <translation>仍要合并</translation>
    </message>
</context>
<context>
    <name>sampan::MessageList</name>
    <message>
        <source>internal note</source>
        <translation>内部备注</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of other servers not shown</source>
        <translation>
            <numerusform>未显示 %n 张外部服务器的图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>显示图片</translation>
    </message>
    <message>
        <source>Hide earlier text</source>
        <translation>收起引用的内容</translation>
    </message>
    <message>
        <source>Show earlier text</source>
        <translation>展开引用的内容</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Loading %1 %</source>
        <translation>正在加载 %1%</translation>
    </message>
    <message>
        <source>Not here offline</source>
        <translation>离线时不可用</translation>
    </message>
    <message>
        <source>Not to be had</source>
        <translation>无法获取</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>call note</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>Call back %1</source>
        <translation>回电 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>attachments</comment>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Show the whole text (%1)</source>
        <translation>显示全文（%1）</translation>
    </message>
</context>
<context>
    <name>sampan::MessageListView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Save attachment…</source>
        <translation>保存附件……</translation>
    </message>
    <message>
        <source>Open with the system</source>
        <translation>用系统程序打开</translation>
    </message>
</context>
<context>
    <name>sampan::MessageWords</name>
    <message>
        <source>Sampan</source>
        <comment>who did it: the system itself</comment>
        <translation>Sampan</translation>
    </message>
    <message>
        <source>%1 took the assignment back</source>
        <translation>%1 取消了分配</translation>
    </message>
    <message>
        <source>%1 assigned %2</source>
        <translation>%1 将会话分配给了 %2</translation>
    </message>
    <message>
        <source>%1 took it from its team</source>
        <translation>%1 将会话移出了团队</translation>
    </message>
    <message>
        <source>%1 moved it to %2</source>
        <translation>%1 将会话移交给了 %2</translation>
    </message>
    <message>
        <source>%1 set the status to %2</source>
        <translation>%1 将状态改为%2</translation>
    </message>
    <message>
        <source>%1 removed the category</source>
        <translation>%1 移除了分类</translation>
    </message>
    <message>
        <source>%1 classified it as %2</source>
        <translation>%1 将分类设为%2</translation>
    </message>
    <message>
        <source>%1 set the priority to %2</source>
        <translation>%1 将优先级设为%2</translation>
    </message>
    <message>
        <source>%1 removed the labels</source>
        <translation>%1 移除了标签</translation>
    </message>
    <message>
        <source>%1 set the labels to %2</source>
        <translation>%1 将标签设为%2</translation>
    </message>
    <message>
        <source>%1 opened the conversation</source>
        <translation>%1 新建了会话</translation>
    </message>
    <message>
        <source>Goes out in %1 s</source>
        <translation>%1 秒后发出</translation>
    </message>
    <message>
        <source>Not sent, someone answered meanwhile</source>
        <translation>未发送，期间已有人回复</translation>
    </message>
    <message>
        <source>In the mail queue</source>
        <translation>邮件排队中</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Queued, goes out online</source>
        <translation>排队中，联网后发送</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation>已送达 %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>已读 %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>%1 removed the subject</source>
        <translation>%1 清除了主题</translation>
    </message>
    <message>
        <source>%1 set the subject to %2</source>
        <translation>%1 将主题改为“%2”</translation>
    </message>
    <message>
        <source>%1 changed something else</source>
        <translation>%1 更改了其他内容</translation>
    </message>
    <message>
        <source>%1 Attachment %2, %3.</source>
        <comment>%1: the sentences before</comment>
        <translation>%1附件 %2，%3。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Withdrawn, not sent</source>
        <translation>已撤回，未发送</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done: why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 snoozed it until %2</source>
        <translation>%1 设为稍后提醒，至 %2</translation>
    </message>
    <message>
        <source>%1 ended the snooze</source>
        <translation>%1 取消了稍后提醒</translation>
    </message>
    <message>
        <source>%1 marked it as spam</source>
        <translation>%1 标为垃圾邮件</translation>
    </message>
    <message>
        <source>%1 took it out of spam</source>
        <translation>%1 移出了垃圾邮件</translation>
    </message>
    <message>
        <source>%1 blocked the sender</source>
        <translation>%1 屏蔽了发件人</translation>
    </message>
    <message>
        <source>%1 let the sender write again</source>
        <translation>%1 允许发件人再次来信</translation>
    </message>
    <message>
        <source>%1 merged %2 into this</source>
        <translation>%1 将 %2 合并到此会话</translation>
    </message>
    <message>
        <source>%1 merged it into %2</source>
        <translation>%1 将此会话合并到 %2</translation>
    </message>
    <message>
        <source>%1 split this off from %2</source>
        <translation>%1 从 %2 拆分出此会话</translation>
    </message>
    <message>
        <source>%1 split off %2</source>
        <translation>%1 拆分出 %2</translation>
    </message>
    <message>
        <source>This continues %1</source>
        <translation>接续 %1</translation>
    </message>
    <message>
        <source>It is continued in %1</source>
        <translation>后续见 %1</translation>
    </message>
    <message>
        <source>%1 no longer follows</source>
        <translation>%1 不再关注</translation>
    </message>
    <message>
        <source>%1 follows</source>
        <translation>%1 关注了会话</translation>
    </message>
    <message>
        <source>%1 did the task %2</source>
        <translation>%1 完成了任务：%2</translation>
    </message>
    <message>
        <source>%1 declined the task %2</source>
        <translation>%1 谢绝了任务：%2</translation>
    </message>
    <message>
        <source>%1 handed over %2</source>
        <translation>%1 交出了任务：%2</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已接听</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>语音信箱</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>号码有误</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>去电</translation>
    </message>
    <message>
        <source>Goes out %1</source>
        <translation>将于 %1 发出</translation>
    </message>
    <message>
        <source>Not sent: the buyer wrote before</source>
        <translation>未发送：买家已先来信</translation>
    </message>
    <message>
        <source>phone call</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>sampan::MomentBox</name>
    <message>
        <source>Day and time, by the clock here</source>
        <translation>日期和时间（本地时间）</translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation>这个时间已经过去。</translation>
    </message>
</context>
<context>
    <name>sampan::MomentText</name>
    <message>
        <source>tomorrow %1</source>
        <comment>time of day</comment>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>今天晚上</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>明天早上</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周</translation>
    </message>
</context>
<context>
    <name>sampan::MovedOnBox</name>
    <message>
        <source>Read it</source>
        <translation>先查看</translation>
    </message>
    <message>
        <source>Send mine too</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Edit mine</source>
        <translation>修改我的回复</translation>
    </message>
    <message>
        <source>%1Not sent.%2 The buyer wrote at %3, after you opened this conversation.</source>
        <comment>%1 and %2 make the words between them bold</comment>
        <translation>%1未发送。%2您打开会话之后，买家于 %3 发来了新消息。</translation>
    </message>
    <message>
        <source>%1Not sent.%2 %3 answered at %4, after you opened this conversation.</source>
        <comment>%1 and %2 make the words between them bold</comment>
        <translation>%1未发送。%2您打开会话之后，%3 于 %4 作了回复。</translation>
    </message>
</context>
<context>
    <name>sampan::NotYetPage</name>
    <message>
        <source>Your role shows no conversations</source>
        <translation>您的角色看不到会话</translation>
    </message>
    <message>
        <source>They are for those who answer buyers. Ask a director if you need them.</source>
        <translation>会话只对回复客户的人员开放。如有需要，请联系总监。</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet</source>
        <translation>尚未获取任何内容</translation>
    </message>
    <message>
        <source>Everything comes by itself once you are signed in again.</source>
        <translation>重新登录后会自动获取全部内容。</translation>
    </message>
    <message>
        <source>The server has not been reached so far. Everything comes by itself once it is.</source>
        <translation>至今未能连上服务器。连上后会自动获取全部内容。</translation>
    </message>
    <message>
        <source>Fetching the conversations</source>
        <translation>正在获取会话</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) still to come. You can begin as soon as the first are here.</source>
        <translation>
            <numerusform>还剩 %Ln 条。第一批到达后即可开始处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>You can begin as soon as the first are here.</source>
        <translation>第一批到达后即可开始处理。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
</context>
<context>
    <name>sampan::NotesField</name>
    <message>
        <source>Notes about the customer</source>
        <translation>客户备注</translation>
    </message>
    <message>
        <source>What the team should know: habits, agreements, cautions</source>
        <translation>团队应当知道的：习惯、约定、注意事项</translation>
    </message>
</context>
<context>
    <name>sampan::Notice</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>sampan::Notifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Last from %1: %2</source>
        <translation>最近来自 %1：%2</translation>
    </message>
</context>
<context>
    <name>sampan::OutboxEntryRow</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>read mark</source>
        <translation>已读标记</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>%1 起排队</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Held, needs you</source>
        <translation>已暂停，待您处理</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Goes out in %1</source>
        <translation>%1后发出</translation>
    </message>
    <message>
        <source>It is being sent, or may have arrived already</source>
        <translation>正在发送，也可能已经送达</translation>
    </message>
</context>
<context>
    <name>sampan::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation>发件箱是空的</translation>
    </message>
    <message>
        <source>Everything you wrote has reached the server.</source>
        <translation>您写的内容都已送达服务器。</translation>
    </message>
</context>
<context>
    <name>sampan::PaletteModel</name>
    <message>
        <source>only while writing</source>
        <translation>仅在书写时</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Done last</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>最近查看</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>no conversation here</source>
        <translation>这里没有会话</translation>
    </message>
</context>
<context>
    <name>sampan::PhoneNoteBox</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Somebody nobody knows yet</source>
        <translation>尚不认识的人</translation>
    </message>
    <message>
        <source>This is no phone number. Leave it empty if it was withheld.</source>
        <translation>这不是电话号码。号码被隐藏时请留空。</translation>
    </message>
    <message>
        <source>Write the duration as minutes or as 4:30.</source>
        <translation>时长请写分钟数或 4:30 这样的格式。</translation>
    </message>
    <message>
        <source>Choose the store that was called.</source>
        <translation>请选择对方拨打的店铺。</translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation>请写下通话内容。</translation>
    </message>
    <message>
        <source>The time to call back has passed.</source>
        <translation>回电时间已经过去。</translation>
    </message>
    <message>
        <source>Record a phone call</source>
        <translation>记录电话</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>对方来电</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>我方去电</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation>对方是谁</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>通话内容</translation>
    </message>
    <message>
        <source>Number, empty if withheld</source>
        <translation>号码（隐藏时留空）</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Duration, minutes and seconds</source>
        <translation>时长（分和秒）</translation>
    </message>
    <message>
        <source>Starts or stops the clock of the call</source>
        <translation>开始或停止通话计时</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>When to call back, by the clock here</source>
        <translation>回电时间（本地时间）</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
</context>
<context>
    <name>sampan::PickOverlay</name>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>sampan::PointerStrip</name>
    <message>
        <source>Conversations that belong to this one</source>
        <translation>与此会话相关的会话</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>Merged into %1; its messages are there</source>
        <translation>已合并到 %1，消息在那里</translation>
    </message>
    <message>
        <source>%1 was merged into this</source>
        <translation>%1 已合并到此会话</translation>
    </message>
    <message>
        <source>Continues %1</source>
        <translation>接续 %1</translation>
    </message>
    <message>
        <source>Continued in %1</source>
        <translation>后续见 %1</translation>
    </message>
    <message>
        <source>Split off from %1</source>
        <translation>从 %1 拆分而来</translation>
    </message>
    <message>
        <source>%1 was split off from this</source>
        <translation>%1 从此会话拆分而出</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>sampan::PrintBox</name>
    <message>
        <source>Print the conversation</source>
        <translation>打印会话</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>With internal notes, calls and changes</source>
        <translation>包括内部备注、通话和变更</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>输出到</translation>
    </message>
</context>
<context>
    <name>sampan::QueueList</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>sampan::QueuePane</name>
    <message>
        <source>Loading conversations</source>
        <translation>正在加载会话</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>等待最久</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>队列排序</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>队列：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>conversations waiting above the list</comment>
        <translation>
            <numerusform>%n 个新会话</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待中的会话</translation>
    </message>
    <message>
        <source>Conversations assigned to you appear here.</source>
        <translation>分配给您的会话会显示在这里。</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves.</source>
        <translation>新会话会自动出现在这里。</translation>
    </message>
    <message>
        <source>Take from team</source>
        <translation>从团队领取</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>无法读取队列</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Filter this view</source>
        <translation>筛选此视图</translation>
    </message>
    <message>
        <source>Nothing here fits the filter</source>
        <translation>没有符合筛选条件的会话</translation>
    </message>
    <message>
        <source>Other conversations of %1 are hidden by it.</source>
        <translation>“%1”的其他会话被筛选隐藏了。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%n not changed: show which</source>
        <comment>conversations of a bulk action</comment>
        <translation>
            <numerusform>%n 个未更改：查看</numerusform>
        </translation>
    </message>
    <message>
        <source>What only this computer knows cannot be filtered</source>
        <translation>仅存于本机的内容无法筛选</translation>
    </message>
    <message>
        <source>Nobody has mentioned you</source>
        <translation>没有人提及您</translation>
    </message>
    <message>
        <source>A note that calls you brings its conversation here.</source>
        <translation>备注中提及您的会话会出现在这里。</translation>
    </message>
    <message>
        <source>You follow no conversation</source>
        <translation>您没有关注任何会话</translation>
    </message>
    <message>
        <source>Follow one to be told of what happens in it.</source>
        <translation>关注会话后，其中的动态会通知您。</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>没有稍后提醒的会话</translation>
    </message>
    <message>
        <source>What is put off stands here until its time has come.</source>
        <translation>稍后提醒的会话在到时之前都在这里。</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>没有垃圾邮件</translation>
    </message>
    <message>
        <source>What is marked as spam is kept here.</source>
        <translation>标记为垃圾邮件的会话保存在这里。</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>已全部发送</translation>
    </message>
    <message>
        <source>What waits for the server stands here with its conversation.</source>
        <translation>等待发往服务器的内容连同其会话显示在这里。</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>A reply or note that you have begun and not sent is kept here.</source>
        <translation>您已开始撰写但尚未发送的回复或备注保存在这里。</translation>
    </message>
    <message>
        <source>Conversations appear here as soon as they fit.</source>
        <translation>会话一旦符合条件就会出现在这里。</translation>
    </message>
</context>
<context>
    <name>sampan::QueuePresence</name>
    <message>
        <source>%1 is writing</source>
        <translation>%1 正在输入</translation>
    </message>
    <message>
        <source>%1 is reading</source>
        <translation>%1 正在查看</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between who is writing and who is reading</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>sampan::QueueRowText</name>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Waits %1</source>
        <comment>the customer, for a time</comment>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>优先级：%1</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>已分配给 %1</translation>
    </message>
    <message>
        <source>Waits in the outbox</source>
        <translation>在发件箱中等待</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken row</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>With your draft</source>
        <translation>有您的草稿</translation>
    </message>
</context>
<context>
    <name>sampan::RecipientPanel</name>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Recipients of the reply</source>
        <translation>回复的收件人</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送给</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>密送</translation>
    </message>
    <message>
        <source>Hidden copies to</source>
        <translation>密送给</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件店铺</translation>
    </message>
    <message>
        <source>Store this goes out from: %1</source>
        <translation>发出的店铺：%1</translation>
    </message>
</context>
<context>
    <name>sampan::RefusedBox</name>
    <message>
        <source>Not changed</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Conversations that were not changed, and why</source>
        <translation>未更改的会话及原因</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, subject of a conversation</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sampan::SearchDelegate</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>sampan::SearchPanel</name>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Search conversations, messages, customers</source>
        <translation>搜索会话、消息、客户</translation>
    </message>
    <message>
        <source>Everything on this computer</source>
        <translation>搜索本机全部内容</translation>
    </message>
    <message>
        <source>Names, addresses, order numbers and words of any language; also offline.</source>
        <translation>姓名、地址、订单号和任何语言的词语，离线也能搜索。</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>搜索失败</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>请减少或缩短关键词。</translation>
    </message>
</context>
<context>
    <name>sampan::SectionedQueue</name>
    <message>
        <source>Over a day</source>
        <translation>超过一天</translation>
    </message>
    <message>
        <source>Over 8 hours</source>
        <translation>超过 8 小时</translation>
    </message>
    <message>
        <source>Over an hour</source>
        <translation>超过一小时</translation>
    </message>
    <message>
        <source>Under an hour</source>
        <translation>一小时以内</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>无人等待</translation>
    </message>
    <message numerus="yes">
        <source>Group: %1, %n conversation(s)</source>
        <translation>
            <numerusform>分组：%1，%n 个会话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::SettingsPages</name>
    <message>
        <source>Accounts and storage</source>
        <translation>帐户与存储</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>退出登录…</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>已登录：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>其他帐户</translation>
    </message>
    <message>
        <source>It opens in a window of its own.</source>
        <translation>会在单独的窗口中打开。</translation>
    </message>
    <message>
        <source>On this computer, encrypted</source>
        <translation>保存在这台电脑上（已加密）</translation>
    </message>
    <message>
        <source>Conversations that the server has can be fetched again; the outbox cannot.</source>
        <translation>服务器上的会话可以重新获取，发件箱则不能。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n conversation(s)</source>
        <translation>
            <numerusform>%1，%n 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>About and diagnostics</source>
        <translation>关于与诊断</translation>
    </message>
    <message>
        <source>Sampan %1, free software under the GPL, version 3 or later.</source>
        <translation>Sampan %1，依 GPL 第 3 版或更高版本发布的自由软件。</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>For whoever helps you: versions, sizes and states, nothing about anybody.</source>
        <translation>供帮助您的人使用：只有版本、大小和状态，不含任何个人信息。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell me when a buyer writes and I look elsewhere</source>
        <translation>我不在看时，买家来信就通知我</translation>
    </message>
    <message>
        <source>Show name and text</source>
        <translation>显示姓名和内容</translation>
    </message>
    <message>
        <source>Off: others who see the screen learn only that somebody wrote.</source>
        <translation>关闭后，旁人只能看到有人来信。</translation>
    </message>
    <message>
        <source>Remind me of buyers who wait long</source>
        <translation>提醒我等待过久的买家</translation>
    </message>
    <message>
        <source>One reminder for all of them; it opens the longest wait.</source>
        <translation>合并为一条提醒，点开即是等待最久的会话。</translation>
    </message>
    <message>
        <source>Minutes that are long</source>
        <translation>超过多少分钟算久</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>An end before the beginning is the next morning.</source>
        <translation>结束早于开始时，指次日早晨。</translation>
    </message>
    <message>
        <source>Days on which they begin</source>
        <translation>在哪几天开始</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Rows of the queue</source>
        <translation>队列行高</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Compact rows have one line; low windows always have them.</source>
        <translation>紧凑模式每行只有一行文字；窗口较矮时总是如此。</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Single letters are shortcuts in lists</source>
        <translation>在列表中用单个字母作快捷键</translation>
    </message>
    <message>
        <source>They never act where text is written.</source>
        <translation>在书写文字的地方从不生效。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Time to take back a sent reply</source>
        <translation>发送后可撤回的时间</translation>
    </message>
    <message>
        <source>The reply waits on this computer until the time is over.</source>
        <translation>在此之前，回复留在这台电脑上。</translation>
    </message>
    <message>
        <source>End replies with the signature of the inbox</source>
        <translation>回复末尾加上收件箱的签名</translation>
    </message>
    <message>
        <source>In the language of the conversation.</source>
        <translation>使用会话的语言。</translation>
    </message>
    <message>
        <source>Check spelling while writing</source>
        <translation>书写时检查拼写</translation>
    </message>
    <message>
        <source>With the dictionary of the conversation&apos;s language, on this computer.</source>
        <translation>在这台电脑上使用会话语言的词典。</translation>
    </message>
    <message>
        <source>Shown by this desktop&apos;s notification service, %1.</source>
        <translation>由本桌面的通知服务 %1 显示。</translation>
    </message>
    <message>
        <source>This desktop has no notification service. Look at the tray icon: it shows how many messages are new.</source>
        <translation>本桌面没有通知服务。请看托盘图标：它显示有多少条新消息。</translation>
    </message>
    <message>
        <source>This desktop has neither a notification service nor a tray. New messages are told in the task bar only.</source>
        <translation>本桌面既没有通知服务也没有托盘。新消息只在任务栏中提示。</translation>
    </message>
    <message>
        <source>Keep Sampan in the tray when the window is closed</source>
        <translation>关闭窗口后 Sampan 留在托盘中</translation>
    </message>
    <message>
        <source>You go on being told of messages; the icon&apos;s menu ends the program.</source>
        <translation>您会继续收到消息提示；在图标的菜单中可以退出程序。</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Sampan.</source>
        <translation>本桌面没有托盘：关闭窗口就会退出 Sampan。</translation>
    </message>
</context>
<context>
    <name>sampan::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No setting of this name.</source>
        <translation>没有匹配的设置。</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
</context>
<context>
    <name>sampan::ShortcutModel</name>
    <message>
        <source>Moving about</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>书写时</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Window and program</source>
        <translation>窗口与程序</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>sampan::ShortcutPanel</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>sampan::ShortcutTable</name>
    <message>
        <source>Search by words or keys</source>
        <translation>按文字或按键搜索</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>All keys are as they came.</source>
        <translation>所有按键已恢复默认。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>%1 is taken by %2. Take it over?</source>
        <translation>%1 已用于%2。要改用吗？</translation>
    </message>
    <message>
        <source>“%1” has no keys now; the palette still finds it.</source>
        <translation>“%1”现在没有快捷键，仍可在命令面板中找到。</translation>
    </message>
    <message>
        <source>“%1” is %2 now.</source>
        <translation>“%1”现在是 %2。</translation>
    </message>
    <message>
        <source>These are its own keys.</source>
        <translation>已是默认按键。</translation>
    </message>
    <message>
        <source>It has no keys.</source>
        <translation>没有快捷键。</translation>
    </message>
</context>
<context>
    <name>sampan::SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>侧面板</translation>
    </message>
    <message>
        <source>Close the side panel</source>
        <translation>关闭侧面板</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>sampan::Sidebar</name>
    <message>
        <source>Views and stores</source>
        <translation>视图和店铺</translation>
    </message>
</context>
<context>
    <name>sampan::SidebarModel</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>我的团队</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a view and its count</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>提及我的</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>我关注的</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>垃圾邮件</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>My filters</source>
        <translation>我的筛选</translation>
    </message>
    <message>
        <source>Shared filters</source>
        <translation>共享筛选</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>sampan::SignInPage</name>
    <message>
        <source>Sign in to Sampan</source>
        <translation>登录 Sampan</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>desk.example.com</source>
        <translation>desk.example.com</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>这是您的服务器吗？</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>It is the same, go on</source>
        <translation>指纹一致，继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录……</translation>
    </message>
    <message>
        <source>Fill in server, user and password.</source>
        <translation>请填写服务器、用户名和密码。</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>请至少使用 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>%1 has a certificate of a private authority. Compare this fingerprint with the one your administrator gave you. It is asked only once.</source>
        <translation>%1 使用私有机构签发的证书。请将此指纹与管理员提供的指纹核对，只需核对一次。</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>指纹：%1</translation>
    </message>
    <message>
        <source>This computer has no keychain. Choose a passphrase that protects your sign-in and the data kept here; it is asked at every start.</source>
        <translation>本机没有密钥链。请设置口令来保护登录信息和本机数据，每次启动时都要输入。</translation>
    </message>
    <message>
        <source>It opens your sign-in and the data kept on this computer.</source>
        <translation>用于解锁登录信息和本机数据。</translation>
    </message>
</context>
<context>
    <name>sampan::SignOutPanel</name>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>要退出登录吗？</translation>
    </message>
    <message numerus="yes">
        <source>Wiping removes all data from this computer, also %n entry(s) of the outbox that the server does not have yet.</source>
        <translation>
            <numerusform>选择清除，将删除本机全部数据，包括发件箱中尚未上传的 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping leaves the encrypted data on this computer for your next sign-in.</source>
        <translation>选择保留，加密数据会留在本机，供下次登录使用。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不退出</translation>
    </message>
    <message>
        <source>Sign out, keep data</source>
        <translation>退出并保留数据</translation>
    </message>
    <message>
        <source>Sign out and wipe</source>
        <translation>退出并清除数据</translation>
    </message>
</context>
<context>
    <name>sampan::SlowReplyReminder</name>
    <message numerus="yes">
        <source>%n buyer(s) wait longer than %1 minutes</source>
        <translation>
            <numerusform>%n 位买家等待超过 %1 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the longest wait</source>
        <translation>打开等待最久的会话</translation>
    </message>
</context>
<context>
    <name>sampan::SourceBox</name>
    <message>
        <source>Original source</source>
        <translation>原始源码</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>在源码中查找</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>sampan::SpellAssistant</name>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>Add “%1” to own words</source>
        <translation>将“%1”加入自己的词语</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>sampan::SplitBox</name>
    <message>
        <source>Split off as a new conversation</source>
        <translation>拆分为新会话</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>The chosen messages leave for a new conversation of the same customer. Both point to each other.</source>
        <translation>所选消息会移到同一客户的新会话，两个会话互相链接。</translation>
    </message>
    <message>
        <source>Messages, the newest first</source>
        <translation>消息，最新的在前</translation>
    </message>
    <message>
        <source>Subject of the new conversation</source>
        <translation>新会话的主题</translation>
    </message>
    <message>
        <source>The messages could not be read.</source>
        <translation>无法读取消息。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tick at least one message.</source>
        <translation>请至少勾选一条消息。</translation>
    </message>
    <message>
        <source>At least one message stays: all of them are the whole conversation.</source>
        <translation>至少要留下一条消息：全部移走就是整个会话了。</translation>
    </message>
</context>
<context>
    <name>sampan::StatusRow</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Synchronised %1</source>
        <translation>已同步 %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Synchronising, %1 left</source>
        <translation>正在同步，还剩 %1 项</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Offline %1, data of %2</source>
        <translation>离线 %1，数据截至 %2</translation>
    </message>
    <message>
        <source>Offline %1</source>
        <translation>离线 %1</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) need you</source>
        <translation>
            <numerusform>%n 条回复待您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>发件箱 %1</translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>发件箱为空</translation>
    </message>
</context>
<context>
    <name>sampan::TaskStrip</name>
    <message>
        <source>Tasks of departments</source>
        <translation>部门任务</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>department: task</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>已于 %1 到期</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button: the task it is about</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>完成……</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>谢绝……</translation>
    </message>
</context>
<context>
    <name>sampan::TimeBox</name>
    <message>
        <source>%1 here</source>
        <translation>本地 %1</translation>
    </message>
    <message>
        <source>%1 here, %2 for the buyer</source>
        <translation>本地 %1，买家当地 %2</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>三小时后</translation>
    </message>
    <message>
        <source>Next morning for the buyer</source>
        <translation>买家的次日早上</translation>
    </message>
    <message>
        <source>Monday morning for the buyer</source>
        <translation>买家的周一早上</translation>
    </message>
    <message>
        <source>Next morning here</source>
        <translation>本地次日早上</translation>
    </message>
    <message>
        <source>Monday morning here</source>
        <translation>本地周一早上</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>Send and snooze until</source>
        <translation>发送并稍后处理至</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>The conversation comes back then, or as soon as the buyer writes.</source>
        <translation>会话届时或买家来信时回到列表。</translation>
    </message>
    <message>
        <source>If the buyer writes before, it is not sent and comes back to you.</source>
        <translation>如果买家在此之前来信，则不发送，并退回给您。</translation>
    </message>
    <message>
        <source>Another time, by the clock here</source>
        <translation>其他时间（按本地时钟）</translation>
    </message>
    <message>
        <source>Send and snooze</source>
        <translation>发送并稍后处理</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>到时发送</translation>
    </message>
</context>
<context>
    <name>sampan::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Search conversations, messages, customers</source>
        <translation>搜索会话、消息、客户</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Settings and signing out</source>
        <translation>设置和退出登录</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已退出登录</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>agent and server</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>添加帐户…</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
</context>
<context>
    <name>sampan::Transcript</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印于</translation>
    </message>
    <message>
        <source>%1, internal note</source>
        <comment>who</comment>
        <translation>%1，内部备注</translation>
    </message>
    <message>
        <source>%1, phone call</source>
        <comment>who</comment>
        <translation>%1，电话</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>文件：%1</translation>
    </message>
</context>
<context>
    <name>sampan::TransferBox</name>
    <message>
        <source>Pass on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Team or colleague</source>
        <translation>团队或同事</translation>
    </message>
    <message>
        <source>Teams and colleagues</source>
        <translation>团队和同事</translation>
    </message>
    <message>
        <source>What they should know; stands in the conversation, the buyer does not see it</source>
        <translation>对方需要知道的；保留在会话中，买家看不到</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Choose a team or a colleague.</source>
        <translation>请选择团队或同事。</translation>
    </message>
</context>
<context>
    <name>sampan::TrayIcon</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>勿扰</translation>
    </message>
    <message>
        <source>Do not disturb for 1 hour</source>
        <translation>勿扰 1 小时</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>You are told of messages again.</source>
        <translation>已恢复消息通知。</translation>
    </message>
    <message>
        <source>Nothing disturbs you until you switch it off.</source>
        <translation>已开启勿扰，直到您关闭它。</translation>
    </message>
    <message numerus="yes">
        <source>Sampan, %n new message(s)</source>
        <translation>
            <numerusform>Sampan，%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>隐藏窗口</translation>
    </message>
</context>
<context>
    <name>sampan::UploadTeller</name>
    <message>
        <source>The files wait for the connection</source>
        <translation>文件在等待网络连接</translation>
    </message>
    <message>
        <source>%1 % of the files are uploaded</source>
        <translation>文件已上传 %1 %</translation>
    </message>
    <message>
        <source>%1 is uploaded</source>
        <translation>%1 已上传</translation>
    </message>
    <message numerus="yes">
        <source>%n files are uploaded</source>
        <translation>
            <numerusform>%n 个文件已上传</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::UploadWords</name>
    <message>
        <source>Adding</source>
        <translation>正在添加</translation>
    </message>
    <message>
        <source>Refused, try again</source>
        <translation>被拒绝，重试</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>等待网络连接</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not uploaded, try again</source>
        <translation>未上传，重试</translation>
    </message>
</context>
<context>
    <name>sampan::ViewFilter</name>
    <message>
        <source>Longest wait</source>
        <translation>等待最久</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
</context>
<context>
    <name>sampan::Workspace</name>
    <message>
        <source>Queue: %1</source>
        <translation>队列：%1</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤回的内容。</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>no conversation is open</source>
        <translation>没有打开的会话</translation>
    </message>
    <message>
        <source>Open in another window</source>
        <translation>已在另一个窗口中打开</translation>
    </message>
    <message>
        <source>It is written in one place at a time.</source>
        <translation>同一时间只能在一处编辑。</translation>
    </message>
    <message>
        <source>Show that window</source>
        <translation>显示该窗口</translation>
    </message>
</context>
</TS>

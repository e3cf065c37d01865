package org.communityoffice.sample;

import java.util.List;
import org.communityoffice.sample.Dice.Odds;

/// Invented names as they were given in each generation, and those that programs stumble over.
final class Names {
    private static final Odds SURNAMES = Odds.of(
            "王:72 李:71 张:68 刘:54 陈:45 杨:31 黄:22 赵:21 周:20 吴:20 徐:15 孙:15 马:10 朱:13 胡:12 郭:12 何:11 林:11 高:10 罗:9 郑:9 梁:8"
                    + " 谢:8 宋:8 唐:7 许:7 韩:7 邓:6 冯:6 曹:6 彭:6 曾:6 肖:6 田:5 董:5 潘:5 袁:5 蔡:4 蒋:4 余:4 于:4 杜:4 叶:4 程:4 魏:4 苏:4 吕:4"
                    + " 丁:4 任:4 沈:3 姚:3 卢:3 姜:3 崔:3 钟:3 谭:3 陆:3 汪:3 范:3 石:3 廖:3 贾:3 夏:3 付:3 方:3 邹:2 熊:2 白:2 孟:2 秦:2 邱:2 侯:2"
                    + " 江:2 尹:2 薛:2 闫:2 段:2 雷:2 龙:2 史:2 陶:2 贺:2 毛:2 郝:2 顾:2 龚:2 邵:2 万:2 覃:1 武:1 钱:2 戴:1 严:1 欧阳:2 单:1 解:1"
                    + " 仇:1 查:1 区:1 盖:1 翟:1 乐:1 缪:1 上官:1 司马:1 诸葛:1 尉迟:1");
    private static final List<List<String>> MEN = List.of(
            List.of("德福 国栋 文彬 永祥 长顺 宝山 福生 振华 玉山 万春 殿臣 树林 金生 景春 广田 占元 守义 明德 兆丰 有才 连生 德顺 保全 延年 士英".split(" ")),
            List.of("建国 国强 卫东 志强 建军 建华 爱民 援朝 跃进 红兵 国庆 永强 立新 学军 德明 金龙 保国 新民 长江 志刚 文革 铁柱 大勇 和平 庆生".split(" ")),
            List.of("军 伟 勇 涛 斌 刚 辉 波 磊 强 海涛 志勇 晓东 建平 春生 国华 立军 俊峰 永刚 小明 文斌 海波 卫国 少华 光明 向阳 学文".split(" ")),
            List.of("鹏 超 浩 杰 凯 鑫 宇 帅 明 飞 俊杰 志远 晓峰 文博 嘉伟 子豪 宇航 思远 一鸣 家豪 博文 天宇 世杰 立群 皓 晨 昊".split(" ")),
            List.of("子轩 浩然 宇轩 梓睿 俊熙 博涵 奕辰 沐阳 一诺 明哲 子墨 晨曦 煜城 嘉懿 景行 翊航 瑾瑜 承宇 泽楷 乐天 星辰 睿泽".split(" ")));
    private static final List<List<String>> WOMEN = List.of(
            List.of("桂兰 秀英 玉兰 淑珍 凤英 桂英 素芬 玉珍 秀珍 淑华 翠英 兰英 月娥 桂芝 玉梅 金凤 淑兰 秀兰 凤仙 惠芳 雪梅 银花 菊香 素贞 美英".split(" ")),
            List.of("秀兰 玉华 淑芬 桂珍 春兰 丽华 秀芳 玉芬 凤霞 建华 爱华 红霞 慧敏 美玲 春梅 秋菊 桂荣 亚琴 小红 金花 卫红 淑琴 新华 玉玲 银凤".split(" ")),
            List.of("丽 敏 静 芳 艳 娟 霞 燕 红 萍 丽娟 晓燕 海燕 丽萍 春燕 小芳 桂芳 文娟 冬梅 秀丽 雪莲 红梅 玉洁 晓红 美华 慧 莉".split(" ")),
            List.of("婷 雪 倩 颖 丹 琳 莹 佳 璐 娜 婷婷 晓雯 雨薇 思琪 佳怡 欣怡 梦洁 雅婷 诗涵 静怡 梓萱 文静 可欣 若曦 慧琳 悦 瑶".split(" ")),
            List.of("梓涵 雨桐 欣妍 诗琪 可馨 语嫣 若溪 思涵 一诺 沐晴 芷若 艺涵 梦瑶 佳琪 昕怡 苡沫 清妍 乐瑶 知夏 念慈 书瑶 星冉".split(" ")));
    private static final List<String> UYGHUR_MEN = List.of("买买提 艾力 吐尔逊 艾山 阿布都 玉素甫 卡德尔 库尔班 艾尼瓦尔 迪力夏提 亚森 依明".split(" "));
    private static final List<String> UYGHUR_WOMEN = List.of("阿依古丽 热依拉 古丽娜尔 帕提古丽 阿依夏木 米热古丽 祖丽菲娅 茹仙古丽 阿丽耶 古丽巴哈尔".split(" "));
    private static final List<String> TIBETAN_MEN = List.of("扎西 次仁 多吉 旺堆 平措 格桑多吉 顿珠 索朗次仁".split(" "));
    private static final List<String> TIBETAN_WOMEN = List.of("卓玛 央金 拉姆 德吉 白玛 次仁卓玛 格桑拉姆 尼玛卓嘎".split(" "));
    private static final List<String> MONGOL_MEN = List.of("巴特尔 那日苏 布和 苏和 格日勒图 阿古拉 特木尔 朝鲁".split(" "));
    private static final List<String> MONGOL_WOMEN = List.of("乌云其其格 萨仁 托娅 其木格 娜仁 斯琴 高娃 乌兰".split(" "));

    private Names() {}

    static String surname(Dice dice, String ethnic) {
        return switch (ethnic) {
            case "03" -> dice.pick(List.of("马", "马", "白", "丁", "哈", "沙", "米"));
            case "08" -> dice.pick(List.of("韦", "覃", "黄", "陆", "农"));
            case "10" -> dice.pick(List.of("金", "朴", "崔", "李"));
            case "11" -> dice.pick(List.of("关", "那", "佟", "赵", "富"));
            default -> dice.draw(SURNAMES);
        };
    }

    /// A given name of that year; for the peoples without surnames the whole name, with the father's where it belongs to it.
    static String whole(Dice dice, String ethnic, String surname, boolean man, int year) {
        return switch (ethnic) {
            case "04" -> dice.pick(man ? TIBETAN_MEN : TIBETAN_WOMEN);
            case "02" -> dice.pick(man ? MONGOL_MEN : MONGOL_WOMEN);
            case "05" -> dice.pick(man ? UYGHUR_MEN : UYGHUR_WOMEN) + "·" + dice.pick(UYGHUR_MEN);
            default -> surname + dice.pick((man ? MEN : WOMEN).get(generation(year)));
        };
    }

    private static int generation(int year) {
        if (year < 1948) {
            return 0;
        }
        if (year < 1965) {
            return 1;
        }
        if (year < 1982) {
            return 2;
        }
        return year < 2006 ? 3 : 4;
    }
}

package org.communityoffice.search;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.communityoffice.bench.Bench;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One box over 100,000 invented people: how long until the answer, a save, a load; how much memory.
@Tag("bench")
class SearchBench {
    private static final int PEOPLE = 100_000;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎单仇解";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂梅雪晓建国华志新红春燕玉凤海波淑珍文博宇轩子涵欣怡浩然梓萱";
    private static final String[] ESTATES = {"樱花苑", "河畔小区", "东风里", "向阳小区", "学府花园"};
    private static final List<String> QUERIES = List.of(
            "z", "zx", "zxm", "zhang", "zhangxm", "wangwei", "张", "张秀", "秀梅", "单", "0426", "5", "138", "13800", "1234", "樱花", "3号楼", "3-2", "3-2-502",
            "樱花苑3号楼2单元502", "19600315", "zzz", "没有的人", "张 樱花", "lx", "曾");

    @Test
    void measures() {
        Random random = new Random(20261124);
        List<SearchEntry> people = new ArrayList<>(PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person(i, random));
        }
        NameReadings readings = new NameReadings(new FactoryTables());
        new SearchIndex(readings).load(SearchGroup.RESIDENT, people.subList(0, 20_000));
        long before = used();
        long start = System.nanoTime();
        SearchIndex index = new SearchIndex(readings);
        index.load(SearchGroup.RESIDENT, people);
        double load = ms(start);
        double memory = (used() - before) / 1e6;
        Reference.reachabilityFence(people);
        for (int i = 0; i < 200; i++) {
            index.find(QUERIES.get(i % QUERIES.size()), 20);
        }
        double[] times = new double[2_000];
        for (int i = 0; i < times.length; i++) {
            String typed = QUERIES.get(i % QUERIES.size());
            start = System.nanoTime();
            index.find(typed, 20);
            times[i] = ms(start);
        }
        Arrays.sort(times);
        start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            index.put(SearchGroup.RESIDENT, List.of(person(random.nextInt(PEOPLE), random)));
        }
        double save = ms(start) / 100;
        Bench.record("find box, p50, 100,000 people", times[times.length / 2], "ms", 0, "");
        Bench.record("find box, p95, 100,000 people", times[times.length * 95 / 100], "ms", 15, "");
        Bench.record("find box, a save into the index", save, "ms", 0, "");
        Bench.record("find box, loading 100,000 people", load, "ms", 0, "");
        Bench.record("find box, memory at 100,000 people", memory, "MB", 0, "");
    }

    private static SearchEntry person(long id, Random random) {
        String name = "" + one(SURNAMES, random) + one(GIVEN, random) + (random.nextInt(4) > 0 ? one(GIVEN, random) : "");
        String number = String.format("990101%04d%02d%02d%04d", 1930 + random.nextInt(96), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(10_000));
        String phone = "1380000" + String.format("%04d", random.nextInt(10_000));
        String address = ESTATES[random.nextInt(ESTATES.length)] + (1 + random.nextInt(30)) + "号楼" + (1 + random.nextInt(4)) + "单元"
                + (1 + random.nextInt(18)) + "0" + (1 + random.nextInt(4));
        return new SearchEntry(id, name, "", number, phone, address, "");
    }

    private static char one(String from, Random random) {
        return from.charAt(random.nextInt(from.length()));
    }

    private static double ms(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

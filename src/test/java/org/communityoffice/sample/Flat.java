package org.communityoffice.sample;

import java.util.ArrayList;
import java.util.List;

/// One flat of the invented community.
public record Flat(Block block, int unit, int storey, int door) {

    /// A building: estate, name, stairways, floors, doors on a floor, other ways to write its name parted by `|`.
    public record Block(String estate, String name, int units, int storeys, int doors, String aliases) {
        String full() {
            return estate + name;
        }
    }

    private static final int HOUSES = 25;

    String room() {
        return storey + "0" + door;
    }

    String address() {
        return block.full() + unit + "单元" + room() + "室";
    }

    /// The 25 buildings of the three estates, and as many estates more as a bigger town needs.
    static List<Block> blocks(int residents) {
        List<Block> blocks = new ArrayList<>();
        for (int phase = 1; blocks.size() < HOUSES * ((residents + 2999) / 3000); phase++) {
            String which = phase == 1 ? "" : phase + "区";
            for (int i = 1; i <= 10; i++) {
                blocks.add(new Block("樱花苑" + which, i + "号楼", 2, 11, 2, i + "栋|" + i + "#|" + i + "幢"));
            }
            for (int i = 1; i <= 8; i++) {
                blocks.add(new Block("河畔小区" + which, i + "号楼", 3, 7, 2, i + "栋|" + i + "#|" + i + "座"));
            }
            for (int i = 1; i <= 7; i++) {
                blocks.add(new Block("东风里" + which, i + "栋", 4, 6, 2, i + "号楼|" + i + "#|" + i + "幢"));
            }
        }
        return blocks;
    }

    static List<Flat> all(List<Block> blocks) {
        List<Flat> flats = new ArrayList<>();
        for (Block block : blocks) {
            for (int unit = 1; unit <= block.units(); unit++) {
                for (int storey = 1; storey <= block.storeys(); storey++) {
                    for (int door = 1; door <= block.doors(); door++) {
                        flats.add(new Flat(block, unit, storey, door));
                    }
                }
            }
        }
        return flats;
    }
}

package org.communityoffice.settings;

/// An address understood: a building of the list, unit and room where they are written.
public record Place(Building building, String unit, String room) {

    /// As papers write it: 樱花苑3号楼2单元502.
    public String address() {
        return building.title() + (unit.isEmpty() ? "" : unit + "单元") + room;
    }
}

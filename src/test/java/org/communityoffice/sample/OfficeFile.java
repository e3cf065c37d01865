package org.communityoffice.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.communityoffice.sample.Flat.Block;

/// `office.json`: the name of the sample office and its list of buildings.
final class OfficeFile {
    private OfficeFile() {}

    static String of(List<Block> blocks) {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode office = json.createObjectNode()
                .put("name", "樱花社区（示例）").put("street", "安和街道办事处").put("division", "990101").put("contactPhone", "13800000001");
        ArrayNode buildings = office.putArray("buildings");
        for (Block block : blocks) {
            ObjectNode building = buildings.addObject().put("estate", block.estate()).put("building", block.name()).put("units", block.units()).put("storeys", block.storeys());
            ArrayNode aliases = building.putArray("aliases");
            for (String alias : block.aliases().split("\\|")) {
                aliases.add(alias);
            }
        }
        try {
            return json.writeValueAsString(office) + "\n";
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.yiwang.catalog.exchange;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.catalog.items.Depth;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Flux;

/** Items in force under the names of the national exchange, as a file that the import takes back. */
@RestController
@Tag(name = "item-exports")
@RequestMapping("/v1/item-exports")
@ForOfficials(duties = Duty.CATALOGUE)
@OpenTo(OFFICIAL_HERE)
class ItemExportController {

    private final ExportService exports;

    ItemExportController(ExportService exports) {
        this.exports = exports;
    }

    /** The items as a JSON array, one on each line. */
    @Operation(
            summary = "Items in force under the names of the national exchange, as JSON",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array = @ArraySchema(schema = @Schema(type = "object")))))
    @GetMapping(path = "/items.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Flux<DataBuffer>> json(
            @Parameter(description = "Items of this region and everything below it", example = "330106000000")
                    @RequestParam
                    @Nullable
                    String within,
            @RequestParam @Nullable UUID department,
            @RequestParam @Nullable Depth depth) {
        return file(ExportFilter.of(within, department, depth), ExportFormat.JSON);
    }

    /** The items as CSV (RFC 4180), which spreadsheets open; cells that look like formulas begin with an apostrophe. */
    @Operation(
            summary = "Items in force under the names of the national exchange, as CSV",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    @GetMapping(path = "/items.csv", produces = "text/csv")
    ResponseEntity<Flux<DataBuffer>> csv(
            @Parameter(description = "Items of this region and everything below it", example = "330106000000")
                    @RequestParam
                    @Nullable
                    String within,
            @RequestParam @Nullable UUID department,
            @RequestParam @Nullable Depth depth) {
        return file(ExportFilter.of(within, department, depth), ExportFormat.CSV);
    }

    private ResponseEntity<Flux<DataBuffer>> file(ExportFilter filter, ExportFormat format) {
        var name = ContentDisposition.attachment().filename("items." + format.extension());
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(exports.exported(filter, format).map(ItemExportController::buffer));
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.communityoffice;

import org.communityoffice.rental.RentalRepository;

/// The part of the wiring that is about rental houses, tenancies and their fire safety.
public final class RentalWiring {
    private final Wiring office;
    private final Rentals book;

    /// The book of rental houses.
    public record Rentals(RentalRepository repository) {}

    RentalWiring(Wiring office) {
        this.office = office;
        book = office.rentals();
    }

    /// The book itself, made once for an open office.
    static Rentals book(Wiring office) {
        return new Rentals(new RentalRepository(office.office().database()));
    }
}

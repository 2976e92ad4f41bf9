package vn.binhyen.pledges;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.events.InstitutionsRegistered.Institution;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.drives.OpenDrive;
import vn.binhyen.pledges.events.DriveId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Institutions as organisation registers them, and a drive that goes on today. */
record LinkScene(PledgeScene units, InstitutionCopy book, DriveManagement drives, JdbcClient jdbc) {

    static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));

    /** A school of An Lộc, an agency of An Lộc, an enterprise of An Hòa. */
    void institutions() {
        units.bring(
                "institutions",
                "kind,code,name,unit_code,school_level",
                "school,T1,Trường THCS An Lộc,X1,THCS",
                "agency,C1,Trạm Y tế An Lộc,X1,",
                "enterprise,D1,Công ty May An Hòa,X2,");
        for (var code : List.of("T1", "C1", "D1")) {
            announce(code, null, 1);
        }
    }

    /** What the register says, as it arrives here. */
    void announce(String code, @org.jspecify.annotations.Nullable LocalDate endedOn, long version) {
        var unit = units.unit(code.equals("D1") ? "X2" : "X1");
        var kind = code.equals("T1") ? "school" : code.equals("C1") ? "agency" : "enterprise";
        book.keep(
                List.of(
                        new Institution(
                                new InstitutionId(institution(code)),
                                kind,
                                code,
                                unit,
                                unit,
                                null,
                                null,
                                false,
                                endedOn,
                                version)));
    }

    UUID institution(String code) {
        return jdbc.sql("select id from organisation.institution where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    DriveId drive() {
        return drives.open(
                new OpenDrive(
                        "Vì bình yên cuộc sống",
                        units.unit("38"),
                        TODAY.minusDays(10),
                        TODAY.plusDays(20),
                        List.of("Hòa giải", "Tuần tra")));
    }

    /** Number of a good deed by its place on the sheet. */
    int deed(DriveId drive, int rank) {
        return jdbc.sql(
                        """
                        select g.id from pledges.good_deed g join pledges.drive d on d.number = g.drive
                         where d.id = ? and g.rank = ?
                        """)
                .params(drive.value(), rank)
                .query(Integer.class)
                .single();
    }
}

import { Form } from 'antd';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { OrganizationsSelect } from '../organization/organizations-select.tsx';
import { useWords } from '../words/define-words.ts';
import { MAX_OTHERS, type knownOf } from './application-values.ts';
import { hostingWords } from './hosting.words.ts';

/** Who is to organize: the one that leads, and all beside it. An application that comes again keeps those that it named. */
export function OrganizerFields({ known }: { known: ReturnType<typeof knownOf> }) {
  const t = useWords(hostingWords);
  return (
    <>
      <Form.Item name="lead" label={t('organizer')} extra={t('organizerHint')}>
        <OrganizationSelect known={known} allowClear />
      </Form.Item>
      <Form.Item name="others" label={t('otherOrganizers')}>
        <OrganizationsSelect known={known} max={MAX_OTHERS} />
      </Form.Item>
    </>
  );
}
